-- Alerts: a document for what is said, columns for what is looked for. See README.md.

create table alert (
    id                 uuid        primary key,
    reference          text        not null constraint alert_reference unique,
    kind               text        not null,
    urgency            text        not null,
    state              text        not null,
    version            integer     not null check (version >= 1),
    originator_office  text        not null,
    originator_country text        not null,
    issued_at          timestamptz not null,
    changed_at         timestamptz not null
) with (fillfactor = 90);
create index alert_of_office on alert (originator_office, issued_at desc, id desc);
create index alert_of_country on alert (originator_country, issued_at desc, id desc);

-- Never changed once written: what each office was sent stays what it was sent.
create table alert_version (
    alert_id        uuid        not null references alert,
    version         integer     not null,
    state           text        not null,
    urgency         text        not null,
    material        boolean     not null,
    audience        text[]      not null,
    disclosed       boolean     not null,
    document        jsonb       not null,
    cancellation    jsonb,
    changed_at      timestamptz not null,
    author          text        not null,
    author_office   text        not null,
    author_function text        not null,
    primary key (alert_id, version)
);

-- One row per alert and office; two officers of one office are one recipient.
create table recipient (
    alert_id          uuid        not null references alert,
    office            text        not null,
    country           text        not null,
    sender_country    text        not null,
    issued_at         timestamptz not null,  -- the alert's, for the order of lists
    queued_at         timestamptz not null,
    from_version      integer     not null,
    until_version     integer,               -- the last one it was sent, once it left the audience
    withdrawn_at      timestamptz,
    opened_version    integer     not null,  -- answers to earlier versions do not answer this one
    delivered_version integer,
    delivered_at      timestamptz,
    read_version      integer,
    read_at           timestamptz,
    decision          text check (decision in ('ACCEPTED', 'DECLINED')),
    decision_version  integer,
    decided_at        timestamptz,
    reason            text,
    change            bigint      not null default 0,
    -- the whole rule of where a recipient stands; a fact about an earlier version than the opened one does not count
    state             text        not null generated always as (
        case
            when until_version is not null then 'WITHDRAWN'
            when decision_version >= opened_version then decision
            when read_version >= opened_version then 'READ'
            when delivered_version >= opened_version then 'DELIVERED'
            else 'QUEUED'
        end) stored,
    primary key (alert_id, office)
) with (fillfactor = 70);
create index recipient_of_office on recipient (office, issued_at desc, alert_id desc);
create index recipient_of_country on recipient (country, issued_at desc, alert_id desc);

-- What recipients did, never changed; change counts per recipient and is the sequence of the event that told of it.
create table receipt (
    alert_id        uuid        not null,
    office          text        not null,
    change          bigint      not null,
    state           text        not null,
    version         integer     not null,
    reason          text,
    at              timestamptz not null,
    recorded_at     timestamptz not null,    -- later than at for what a device said while it was cut off
    author          text,                    -- no account where a device said so
    author_function text,
    primary key (alert_id, office, change),
    foreign key (alert_id, office) references recipient
);

create table outcome (
    alert_id        uuid        not null,
    office          text        not null,
    revision        integer     not null,
    outcome         text        not null,
    linked_alert    uuid,
    text            text,
    at              timestamptz not null,
    author          text        not null,
    author_function text        not null,
    primary key (alert_id, office, revision),
    foreign key (alert_id, office) references recipient
);

-- The answer a retry gets again, for 30 days.
create table idempotency_key (
    account     text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    status      integer     not null,
    location    text        not null,
    etag        text        not null,
    body        text        not null,
    created_at  timestamptz not null,
    primary key (account, key)
);
create index idempotency_key_age on idempotency_key using brin (created_at);
