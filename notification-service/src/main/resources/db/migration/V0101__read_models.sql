-- What this service keeps of the registry, filled from topics. Only what telling somebody needs: no names of persons.

-- Offices and national units, from `directory`.
create table office (
    code          text primary key,
    country       text   not null,
    kind          text   not null,
    national_unit text,
    closed_on     date,
    time_zone     text   not null,
    names         jsonb  not null,
    sequence      bigint not null
);
create index office_national_unit on office (country) where kind = 'NATIONAL_UNIT';

-- Contacts, from `contacts` (each country's own copy).
create table contact (
    contact_id uuid primary key,
    office     text   not null,
    country    text   not null,
    function   text   not null,
    mail       text,
    phones     text[] not null,
    languages  text[] not null,
    channels   text[] not null,
    sequence   bigint not null
);
create index contact_office on contact (office);

-- Contacts that are gone: a late event with a sequence up to this one cannot bring them back.
create table contact_grave (
    contact_id uuid primary key,
    sequence   bigint      not null,
    buried_at  timestamptz not null
);

-- Duty, from `duties`: shifts as UTC intervals and the ladder, replaced as a whole with each version.
create table duty (
    office    text primary key,
    country   text   not null,
    sequence  bigint not null
);
create table duty_shift (
    office     text        not null references duty on delete cascade,
    place      integer     not null,
    contact_id uuid        not null,
    from_at    timestamptz not null,
    until_at   timestamptz,
    primary key (office, place)
);
create table duty_rung (
    office   text    not null references duty on delete cascade,
    rung     integer not null,
    step     text    not null,
    contacts uuid[]  not null,
    primary key (office, rung)
);

-- Accounts whose tokens no longer count, from `revocations`.
create table revoked_account (
    account_id uuid primary key,
    country    text        not null,
    revoked_at timestamptz not null,
    reason     text        not null,
    sequence   bigint      not null
);
create index revoked_account_recent on revoked_account (revoked_at);
