-- What other services tell: filled from topics, never written by hand. A row that is gone stays as a grave (gone), so that
-- a late event cannot bring it back.

create table office (
    code            text    primary key,
    kind            text    not null,
    country         text    not null,
    name            text    not null,
    opened_on       text,                    -- a day, month or year, as known
    closed_on       text,
    time_zone       text    not null,
    crossing_points text[]  not null,
    counterparts    text[]  not null,
    national_unit   text,
    sequence        bigint  not null,
    gone            boolean not null default false
);

create table crossing_point (
    code        text    primary key,
    country     text    not null,
    name        text    not null,
    counterpart text,
    sequence    bigint  not null,
    gone        boolean not null default false
);

-- Counts the changes of both, so that a replica sees cheaply that its copy in memory is old.
create table directory_change (
    only_row boolean primary key default true check (only_row),
    changes  bigint  not null default 0
);
insert into directory_change default values;

create table revoked_account (
    account_id text        primary key,
    revoked_at timestamptz not null,
    reason     text        not null,
    sequence   bigint      not null
);
create index revoked_account_age on revoked_account (revoked_at);
