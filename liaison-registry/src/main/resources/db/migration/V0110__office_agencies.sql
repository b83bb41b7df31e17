-- Which sorts of agencies sit in an office, as its contacts say. Told to everyone, so that an audience can name them; not
-- who the contacts are. What changes is a new version: sending the stream "directory" again tells of it.

alter table office add column agency_types text[] not null default '{}';
update office o set agency_types = k.types, version = o.version + 1, changed_at = now()
    from (select c.office_code, array_agg(distinct a.type order by a.type) as types
          from contact c join agency a on a.code = c.agency_code group by c.office_code) k
    where k.office_code = o.code;
