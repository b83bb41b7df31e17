-- The embedded identity. Passwords only as hashes, sign-in names of strangers only as hashes.

create table account (
    id            uuid primary key,
    username      text        not null unique check (username = lower(username)),
    password_hash text        not null,
    contact_id    uuid        not null unique references contact (id),
    office_code   text        not null references office (code),
    country       text        not null,
    roles         text[]      not null,
    disabled_at   timestamptz,
    version       bigint      not null,
    created_at    timestamptz not null
);
create index account_country on account (country, username);

-- Failed attempts by what was typed as the user name, whether an account has that name or not, so that a lock tells nothing.
-- Hashed, because people type passwords into that field.
create table sign_in_attempt (
    username_hash   bytea primary key,
    failures        int         not null,
    locked_until    timestamptz,
    last_failure_at timestamptz not null
);
create index sign_in_attempt_age on sign_in_attempt (last_failure_at);

create table session (
    id         uuid primary key,
    account_id uuid        not null references account (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index session_account on session (account_id, created_at);

-- The newest revocation of an account: tokens issued before it no longer count, anywhere.
create table account_revocation (
    account_id uuid primary key references account (id),
    country    text        not null,
    revoked_at timestamptz not null,
    reason     text        not null check (reason in ('DISABLED', 'SIGNED_OUT', 'ROLE_CHANGED')),
    version    bigint      not null
);

-- Keys that sign tokens. The newest that is not retired signs; a retired one is shown until its last token has expired.
create table signing_key (
    kid         text primary key,
    private_key bytea       not null,
    public_key  bytea       not null,
    created_at  timestamptz not null,
    retired_at  timestamptz
);
