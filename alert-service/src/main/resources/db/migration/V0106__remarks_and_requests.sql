-- Remarks under alerts: said once, never changed. Ids are UUIDs of version 7, so their order is the order they were said in.

create table remark (
    alert_id        uuid        not null references alert,
    id              uuid        not null,
    office          text        not null,
    country         text        not null,
    addressees      text[]      not null,    -- the originator's office, or recipients of that time
    phrase          text,
    text            text,
    language        text,
    at              timestamptz not null,
    author          text        not null,
    author_function text        not null,
    primary key (alert_id, id),
    check (phrase is not null or text is not null)
);
create index remark_age on remark (at, alert_id, id);

-- Requests for information: one per question, one row per office asked. Everybody who writes to one locks its row first.

create table inquiry (
    id                 uuid        primary key,    -- version 7: in the order of time
    asking_office      text        not null,
    asking_country     text        not null,
    alert_id           uuid        references alert,
    match_id           uuid,
    identifier_type    text,
    identifier_value   text,                       -- as it was typed
    identifier_country text,
    identifier_key     text,                       -- normalised; nothing is looked up by it
    question           text        not null,
    language           text,
    urgency            text        not null,
    opened_at          timestamptz not null,
    changed_at         timestamptz not null,
    author             text        not null,
    author_function    text        not null,
    check (num_nonnulls(alert_id, match_id, identifier_key) = 1)
);
create index inquiry_of_office on inquiry (asking_office, id desc);
create index inquiry_of_country on inquiry (asking_country, id desc);
create index inquiry_age on inquiry (changed_at);

-- Where it stands at one office; what was said with that is the step of its revision.
create table inquiry_asked (
    inquiry_id uuid        not null references inquiry,
    office     text        not null,
    country    text        not null,
    state      text        not null check (state in ('OPEN', 'ANSWERED', 'REFUSED', 'DELAYED', 'WITHDRAWN')),
    revision   integer     not null check (revision >= 1),
    due_at     timestamptz not null,
    primary key (inquiry_id, office)
) with (fillfactor = 80);
create index inquiry_asked_of_office on inquiry_asked (office, inquiry_id desc);
create index inquiry_asked_of_country on inquiry_asked (country, inquiry_id desc);

-- Never changed: every state a request had at an office, with what was said.
create table inquiry_step (
    inquiry_id      uuid        not null,
    office          text        not null,
    revision        integer     not null,
    state           text        not null,
    answer          jsonb,
    at              timestamptz not null,
    author          text        not null,
    author_office   text        not null,
    author_function text        not null,
    primary key (inquiry_id, office, revision),
    foreign key (inquiry_id, office) references inquiry_asked
);

-- The thread beside the answer; never changed.
create table inquiry_message (
    inquiry_id      uuid        not null references inquiry,
    id              uuid        not null,
    office          text        not null,
    country         text        not null,
    addressees      text[]      not null,          -- the asking office, or offices asked
    text            text        not null,
    language        text,
    at              timestamptz not null,
    author          text        not null,
    author_function text        not null,
    primary key (inquiry_id, id)
);
