-- What everyone may read. Codes are the exchange's own and never change; version counts the states that were published.

create table crossing_point (
    code               text primary key,
    country            text             not null,
    -- the country of this deployment that speaks for it: its own, or the one it faces
    kept_by            text             not null,
    names              jsonb            not null,
    border             text             not null,
    counterpart        text             not null references crossing_point (code) deferrable initially deferred,
    modes              text[]           not null,
    lat                double precision not null,
    lon                double precision not null,
    coordinate_quality text             not null check (coordinate_quality in ('PUBLISHED', 'APPROXIMATE')),
    source             text             not null,
    search_text        text             not null generated always as (lower((
        code || ' ' || coalesce(names ->> 'en', '') || ' ' || coalesce(names ->> 'ru', '') || ' ' || coalesce(names ->> 'local', '')) collate "pg_c_utf8")) stored,
    version            bigint           not null,
    changed_at         timestamptz      not null
);

create table agency (
    code       text primary key,
    country    text        not null,
    kept_by    text        not null,
    type       text        not null,
    names      jsonb       not null,
    source     text        not null,
    version    bigint      not null,
    changed_at timestamptz not null
);

create table office (
    code          text primary key,
    kind          text        not null check (kind in ('BORDER_OFFICE', 'NATIONAL_UNIT')),
    country       text        not null,
    names         jsonb       not null,
    evidence      text        not null check (evidence in ('PUBLISHED', 'ASSUMED')),
    -- year, month or day, as far as it is published
    opened_on     text check (opened_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    closed_on     text check (closed_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    modes         text[]      not null,
    time_zone     text        not null,
    national_unit text references office (code) deferrable initially deferred,
    search_text   text        not null generated always as (lower((
        code || ' ' || coalesce(names ->> 'en', '') || ' ' || coalesce(names ->> 'ru', '') || ' ' || coalesce(names ->> 'local', '')) collate "pg_c_utf8")) stored,
    version       bigint      not null,
    changed_at    timestamptz not null
);

-- A point may be served by two offices: one for the road and the rail, one that faces the other side's rail office.
create table office_crossing_point (
    office_code    text not null references office (code),
    crossing_point text not null references crossing_point (code),
    primary key (office_code, crossing_point)
);

-- Both directions are rows, so that who sees whom is one probe.
create table office_counterpart (
    office_code text not null references office (code),
    counterpart text not null references office (code) deferrable initially deferred,
    primary key (office_code, counterpart)
);
create index office_counterpart_reverse on office_counterpart (counterpart, office_code);
