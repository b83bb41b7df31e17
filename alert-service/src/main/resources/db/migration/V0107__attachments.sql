-- Photographs and documents of an alert: first the bytes as they come in, then, once checked, the clean ones.
-- See docs/adr/0010-attachments-and-sharing.md.

create table attachment (
    id               uuid        primary key,
    alert_id         uuid        not null references alert,
    state            text        not null
        check (state in ('UPLOADING', 'PROCESSING', 'READY', 'REJECTED', 'REMOVED')),
    name             text        not null,
    caption          text,
    declared_size    integer     not null check (declared_size between 1 and 10485760),
    declared_sha256  bytea,
    received         integer     not null default 0 check (received <= declared_size),
    pieces           integer     not null default 0,
    created_at       timestamptz not null,
    touched_at       timestamptz not null,  -- when the last byte came in, or the verdict
    author           text        not null,
    author_office    text        not null,
    author_function  text        not null,
    attempts         integer     not null default 0,
    claimed_until    timestamptz,           -- some replica is checking it until then
    refusal          text,
    media_type       text,                  -- from here on of the clean file
    size             integer,
    sha256           bytea,
    width            integer,
    height           integer,
    thumbnail        bytea,
    ready_at         timestamptz,
    from_version     integer,               -- the versions of the alert it belongs to
    until_version    integer,
    removed_at       timestamptz,
    remover          text,
    remover_function text
);
create index attachment_of_alert on attachment (alert_id, created_at, id);
create index attachment_to_check on attachment (touched_at) where state = 'PROCESSING';
create index attachment_unfinished on attachment (touched_at) where state in ('UPLOADING', 'REJECTED');

-- As they came in, each committed by itself; gone once the file is checked.
create table attachment_piece (
    attachment_id uuid    not null references attachment on delete cascade,
    start_at      integer not null,
    bytes         bytea   not null,
    primary key (attachment_id, start_at)
);

-- The clean file, all but the last of the same length.
create table attachment_chunk (
    attachment_id uuid    not null references attachment on delete cascade,
    number        integer not null,
    bytes         bytea   not null,
    primary key (attachment_id, number)
);

-- these files are compressed as they are
alter table attachment alter column thumbnail set storage external;
alter table attachment_piece alter column bytes set storage external;
alter table attachment_chunk alter column bytes set storage external;
