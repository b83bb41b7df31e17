-- Pointers to alerts, who was told of them, and how that went. Never the content of an alert.

-- The newest version each reading country was told of, and whom the sender is.
create table alert_pointer (
    alert_id           uuid   not null,
    reader             text   not null,
    version            bigint not null,
    urgency            text   not null,
    originator_office  text   not null,
    originator_country text   not null,
    primary key (alert_id, reader)
);

-- One row per alert and recipient office. version: the newest it was told of and told_at when, 0 and null if a response
-- came first; nobody: there was nobody to tell.
create table recipient (
    alert_id          uuid    not null,
    office            text    not null,
    country           text    not null,
    version           bigint  not null default 0,
    told_at           timestamptz,
    nobody            boolean not null default false,
    withdrawn_version bigint  not null default 0,
    response_sequence bigint  not null default 0,
    response          text,
    settled_version   bigint,
    settled_at        timestamptz,
    primary key (alert_id, office)
);

-- The number of the newest notice of a contact. Taken under this row's lock, so that numbers become visible in order and
-- Last-Event-ID never skips. Apart from `contact`, because it outlives it.
create table contact_counter (
    contact_id uuid primary key,
    counter    bigint not null
);

-- A notice belongs to one contact. `offices` are the recipient offices it was made for: more than one where somebody
-- stands in for several. `occasion` tells apart what one version may cause: its coming is 'VERSION'.
create table notice (
    id           uuid primary key,
    contact_id   uuid        not null,
    counter      bigint      not null,
    occasion     text        not null default 'VERSION',
    type         text        not null,
    alert_id     uuid        not null,
    version      bigint      not null,
    urgency      text        not null,
    offices      text[]      not null check (cardinality(offices) > 0),
    country      text        not null,
    created_at   timestamptz not null,
    delivered_at timestamptz,
    seen_at      timestamptz,
    settled_at   timestamptz,
    withdrawn_at timestamptz,
    unique (contact_id, counter)
);
-- at most one visible notice per alert version and contact, whatever is sent again
create unique index notice_once on notice (alert_id, version, contact_id, occasion);
create index notice_undelivered on notice (contact_id, created_at)
    where delivered_at is null and settled_at is null and withdrawn_at is null;
create index notice_unseen on notice (contact_id, counter) where seen_at is null and withdrawn_at is null;

-- One row per notice and channel: how it goes.
create table delivery (
    id         uuid primary key,
    notice_id  uuid        not null references notice on delete cascade,
    channel    text        not null,
    state      text        not null
        check (state in ('QUEUED', 'SENT', 'DELIVERED', 'FAILED', 'WILL_NOT_SEND', 'WITHDRAWN')),
    reason     text,
    attempts   integer     not null default 0,
    due_at     timestamptz not null,
    changed_at timestamptz not null,
    unique (notice_id, channel)
);
-- what a dispatcher looks for; SCREEN waits for a desk, not for a dispatcher
create index delivery_due on delivery (channel, due_at) where state = 'QUEUED' and channel <> 'SCREEN';

-- One row per attempt.
create table delivery_attempt (
    delivery_id  uuid        not null references delivery on delete cascade,
    number       integer     not null,
    at           timestamptz not null,
    outcome      text        not null,
    reason_class text,
    primary key (delivery_id, number)
);

-- The first device of an office that said it has a version: what the sender learns as DELIVERED, once.
create table office_delivery (
    alert_id     uuid        not null,
    office       text        not null,
    version      bigint      not null,
    country      text        not null,
    channel      text        not null,
    delivered_at timestamptz not null,
    primary key (alert_id, office, version)
);
create index office_delivery_at on office_delivery (delivered_at, alert_id, office, version);
