-- Finding alerts again: codes and words of what they say, borders of crossing points, and who asked for which identifier.
-- See docs/adr/0011-seeing.md for what was measured.

create extension if not exists pg_trgm;

-- The codes lists are cut to: where it happened or is expected, direction, what was inspected, substances.
create function alert_codes(document jsonb) returns text[]
    language plpgsql immutable parallel safe
as $$
begin
    return array_remove(
        array[
            'point:' || coalesce(document #>> '{event,crossingPoint}', document #>> '{watch,nextCrossing}'),
            'direction:' || (document #>> '{event,direction}'),
            'mode:' || (document #>> '{event,inspectionMode}')]
        || string_to_array(
            translate(jsonb_path_query_array(document, '$.goods[*].substance')::text, '"[] ', ''), ','),
        null);
end
$$;

-- The words of what officers wrote, in whatever language: lower case by Unicode whatever the database's locale is. The cost
-- is what the function takes, so that a plan evaluates it for few rows.
create function alert_words(document jsonb) returns tsvector
    language plpgsql immutable parallel safe cost 1000
as $$
declare
    said text := coalesce(document #>> '{event,narrative,text}', '')
        || ' ' || coalesce(document #>> '{concealment,method}', '')
        || ' ' || coalesce(document #>> '{watch,subject}', '')
        || ' ' || coalesce(document #>> '{event,place,text}', '')
        || ' ' || coalesce(document #>> '{handling,text}', '');
begin
    if jsonb_path_exists(document, '$.goods[*].markings') then
        said := said || ' ' || (select string_agg(g ->> 'markings', ' ') from jsonb_array_elements(document -> 'goods') g);
    end if;
    -- signs within words would make numbers, addresses and file names of them
    return strip(to_tsvector('simple', translate(lower(said collate pg_c_utf8), '-+./:@_,''', '         ')));
end
$$;

alter table alert_version add column codes text[] not null generated always as (alert_codes(document)) stored;
create index alert_version_search on alert_version using gin (codes, alert_words(document));

-- Every word that stands in any alert, with its Latin form, so that a misspelt one, a part of one and one in the other
-- script are found by a small index. It only widens what is asked for; what is found is what the reader may see.
create table search_word (
    word  text primary key,
    latin text not null
);
create index search_word_latin on search_word using gin (latin gin_trgm_ops);

-- How far alert_version was read for words, in blocks of its file: rows are only ever added. safe_block is where the last
-- reading but one ended, so that what was not yet committed then is read again.
create table search_word_progress (
    only_row   boolean primary key default true check (only_row),
    safe_block bigint  not null default 0,
    next_block bigint  not null default 0
);
insert into search_word_progress default values;

alter table crossing_point
    add column border             text,             -- the two countries in alphabetical order, such as TJ-UZ
    add column lat                double precision,
    add column lon                double precision,
    add column coordinate_quality text;
-- Until the directory was read again, which is asked for below: the newest record of each point is taken once more.
update crossing_point set sequence = sequence - 1,
    border = least(country, left(counterpart, 2)) || '-' || greatest(country, left(counterpart, 2))
    where not gone;
delete from consumed_offset where topic like '%.directory.v1.%';
delete from inbox where source like '/countries/%' or source like '/offices/%';

-- Who looked for which identifier, and what for: kept for review by the auditors of the own country.
create table lookup (
    id             uuid        primary key,
    account        text        not null,
    office         text        not null,
    country        text        not null,
    purpose        text        not null,
    case_reference text,
    type           text,                            -- null: of whatever type
    keys           text[]      not null,            -- normalised
    at             timestamptz not null,
    hits           integer     not null
);
create index lookup_of_country on lookup (country, at desc, id desc);
create index lookup_of_account on lookup (account, at desc);
