-- Who is on duty, as UTC intervals, and whom to ask when nobody answers.

-- One row per office: what is locked and versioned when its shifts or its ladder change.
create table duty_plan (
    office_code text primary key references office (code),
    version     bigint      not null,
    changed_at  timestamptz not null
);

create table shift (
    id          uuid primary key,
    office_code text        not null references duty_plan (office_code),
    contact_id  uuid        not null references contact (id),
    starts_at   timestamptz not null,
    -- null: until somebody says otherwise
    ends_at     timestamptz,
    check (ends_at > starts_at)
);
create index shift_office on shift (office_code, starts_at);

create table ladder_rung (
    id          uuid primary key,
    office_code text   not null references duty_plan (office_code),
    rung        int    not null check (rung > 0),
    step        text   not null check (step in ('DUTY', 'OFFICE', 'SUPERVISOR', 'NATIONAL_UNIT')),
    contacts    uuid[] not null,
    unique (office_code, rung)
);
