-- What is known by a number or a mark, and what turned up twice. See docs/adr/0007-matching.md.

create extension if not exists pg_trgm;

-- Whether others may learn of the alert because they name the same identifier.
alter table alert add column open boolean not null default false;
-- Where, on which day and what: equal for two reports of one seizure. Null where there is too little to compare.
alter table alert add column likeness bigint;
create index alert_likeness on alert (likeness, issued_at desc) where likeness is not null;

-- Each identifier of an alert once, for as long as its versions name it. Only this service writes here, in the statement
-- that writes the version, so no foreign key is checked row by row.
create table identifier (
    alert_id      uuid    not null,
    type          text    not null,
    key           text    not null,
    possible_key  text    not null,      -- confusable characters folded
    open          boolean not null,      -- as the alert's
    live          boolean not null,      -- named by the present version of an alert that was not cancelled
    from_version  integer not null,
    until_version integer,               -- the last version that named it
    primary key (alert_id, type, key, from_version)
);
-- What is the same lies beside what may be the same, so that one probe finds both and never reads the table.
create index identifier_key on identifier (type, possible_key, key) include (alert_id, open, live, from_version, until_version);
-- for characters nobody could read
create index identifier_part on identifier using gin (possible_key gin_trgm_ops) where type = 'PLATE' and live;
-- Which characters were unread in any plate so far: a whole plate is compared with what it would look like through each.
create table unread_mask (
    mask text primary key                -- such as ??xxxxxx
);

-- Alerts to compare with all others, written with them and emptied after their commit: whoever comes second finds the first.
create table match_queue (
    seq      bigint primary key generated always as identity,
    alert_id uuid   not null
);

-- Two alerts that name the same; one row however often they do.
create table match (
    id         uuid        primary key,
    low_alert  uuid        not null references alert,
    high_alert uuid        not null references alert,
    certain    boolean     not null,
    types      text[]      not null,
    revision   integer     not null,
    found_at   timestamptz not null,
    constraint match_pair unique (low_alert, high_alert),
    check (low_alert < high_alert)
);
create index match_of_high on match (high_alert);

-- Who was told of a match, and what they made of it.
create table match_side (
    match_id        uuid        not null references match,
    office          text        not null,
    country         text        not null,
    own_alert       uuid        not null,
    other_alert     uuid        not null,
    told_revision   integer     not null,
    told_at         timestamptz not null,
    assessment      text        check (assessment in ('CONFIRMED', 'DISMISSED')),
    reason          text,
    assessed_at     timestamptz,
    author          text,
    author_function text,
    primary key (match_id, office)
);
create index match_of_office on match_side (office, told_at desc, match_id desc);
create index match_of_country on match_side (country, told_at desc, match_id desc);
