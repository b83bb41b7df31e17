-- Drafts, the rules of release, and what stands between a version and the offices abroad.

-- The whole audience where some of it does not get the version, by when to decide, and what was decided: the
-- originator's side alone sees it. The audience beside it is who the version goes to, as ever.
alter table alert_version add column release jsonb;

-- What waits for its release expires too.
drop index alert_open_window;
create index alert_open_window on alert (watch_until)
    where state in ('AWAITING_RELEASE', 'ISSUED', 'UPDATED') and watch_until is not null;

-- Never changed once written; the highest version holds. A country without a row has version 1: nothing needs a release.
create table release_rules (
    country         text        not null,
    version         integer     not null check (version >= 2),
    rules           jsonb       not null,
    changed_at      timestamptz not null,
    author          text        not null,
    author_office   text        not null,
    author_function text        not null,
    primary key (country, version)
);

-- What an office has not said yet; gone once it is issued or nobody touched it for long.
create table draft (
    id              uuid        primary key,
    office          text        not null,
    version         integer     not null check (version >= 1),
    said            jsonb       not null,
    saved_at        timestamptz not null,
    author          text        not null,
    author_function text        not null
);
create index draft_of_office on draft (office, saved_at desc, id desc);
create index draft_age on draft (saved_at);
