-- The end of an alert: closed by its sender, or its watch window is over.

alter table alert add column watch_until timestamptz;
update alert a set watch_until = (v.document #>> '{watch,until}')::timestamptz
    from alert_version v where v.alert_id = a.id and v.version = a.version and v.document ? 'watch';
create index alert_open_window on alert (watch_until) where state in ('ISSUED', 'UPDATED') and watch_until is not null;

alter table alert_version add column closure jsonb;
