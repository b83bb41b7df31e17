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
