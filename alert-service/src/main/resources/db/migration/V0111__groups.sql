-- Whom one can address at once: the sorts of agencies in an office, and named groups of an operation.

alter table office add column agency_types text[] not null default '{}';

create table operation_group (
    id           uuid        primary key,
    code         text        not null constraint operation_group_code unique,
    name         text        not null,
    country      text        not null,       -- its national unit made the group and coordinates it
    active_from  timestamptz not null,
    active_until timestamptz not null check (active_until > active_from),
    ended_at     timestamptz,                -- before its time
    version      integer     not null check (version >= 1),
    created_at   timestamptz not null
);
create index operation_group_newest on operation_group (created_at desc, id desc);

-- Who is gone stays as a row: what left by the will of its own country is not put back by another's.
create table group_member (
    group_id uuid not null references operation_group,
    office   text not null,
    country  text not null,
    gone     text check (gone in ('REMOVED', 'LEFT')),
    primary key (group_id, office)
);

-- Who made a group what it was when; never changed.
create table operation_group_version (
    group_id        uuid        not null references operation_group,
    version         integer     not null,
    name            text        not null,
    active_from     timestamptz not null,
    active_until    timestamptz not null,
    ended_at        timestamptz,
    offices         text[]      not null,
    changed_at      timestamptz not null,
    author          text        not null,
    author_office   text        not null,
    author_function text        not null,
    primary key (group_id, version)
);
