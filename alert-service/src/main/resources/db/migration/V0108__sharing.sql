-- Asks of recipients to pass an alert on, and what its originator decided. See docs/adr/0010-attachments-and-sharing.md.

create table share (
    id               uuid        primary key,
    alert_id         uuid        not null,
    office           text        not null,  -- that asks
    offices          text[]      not null,  -- it asks for
    reason           text        not null,
    asked_at         timestamptz not null,
    author           text        not null,
    author_function  text        not null,
    state            text        not null check (state in ('ASKED', 'GRANTED', 'REFUSED')),
    decision_reason  text,
    version          integer,               -- of the alert by which it was granted
    decided_at       timestamptz,
    decider          text,                  -- of the office that issued the alert
    decider_function text,
    foreign key (alert_id, office) references recipient
);
create index share_of_recipient on share (alert_id, office, asked_at);
