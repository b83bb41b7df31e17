-- People at the offices. Nothing here may be logged.

create table contact (
    id          uuid primary key,
    office_code text        not null references office (code),
    country     text        not null,
    agency_code text references agency (code),
    name        text        not null,
    function    text        not null check (function in ('OFFICER', 'SUPERVISOR', 'COORDINATOR', 'ADMIN')),
    mail        text,
    phones      text[]      not null,
    languages   text[]      not null,
    channels    text[]      not null,
    visibility  text        not null check (visibility in ('OWN_OFFICE', 'OWN_COUNTRY', 'COUNTERPARTS', 'ALL_OFFICES')),
    version     bigint      not null,
    changed_at  timestamptz not null,
    -- the contact who changed it last; null for the first start
    changed_by  uuid
);
create index contact_office on contact (office_code);
create index contact_by_name on contact (name, id);
