-- What offices bring in from their own records of the past.

-- Found, listed, counted and matched as others are; told to nobody.
alter table alert add column history boolean not null default false;

-- The originator's own number of a case makes bringing it in again bring nothing.
create table case_number (
    office      text        not null,
    case_number text        not null,
    alert_id    uuid        not null references alert deferrable initially deferred,
    fingerprint bytea       not null,        -- SHA-256 of what its rows said
    imported_at timestamptz not null,
    primary key (office, case_number)
);
