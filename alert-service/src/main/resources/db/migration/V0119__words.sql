-- Which versions were read for words: by the transaction that wrote them, not by where they lie, as a new row may fill a gap
-- anywhere in the file. Transactions before the oldest one still running are over, so none is passed by.

alter table alert_version add column written_by xid8 not null default pg_current_xact_id();
create index alert_version_written on alert_version (written_by);

drop table search_word_progress;
create table search_word_progress (
    only_row    boolean primary key default true check (only_row),
    read_before xid8    not null default '0'
);
insert into search_word_progress default values;
