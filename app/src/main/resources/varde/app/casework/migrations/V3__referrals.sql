-- What a referral needs to become a course: what it continues, and where the patient's path began when that was in another health trust.
-- The entitlement is empty until the referral is assessed, and `none` when no right was given.

alter table casework.referral add column previous bigint references casework.course;
alter table casework.referral add column first_provider text not null default '';
alter table casework.referral add column first_started_on date;

alter table casework.referral add column mistake_reason text;
alter table casework.referral add column mistake_by integer;
alter table casework.referral add column mistake_at timestamptz;

drop index casework.referral_unit_idx;
create index on casework.referral (unit) where assessed_on is null and course is null;

-- How a reader stands to the patient of a referral, told even where the patient has shut the reader out.
create function casework.referral_relation(wanted bigint)
returns table (patient bigint, unit integer, blocked boolean)
language sql stable security definer set search_path = casework, pg_temp
as $$
  select r.patient, r.unit, r.patient in (select security.shut_out())
  from casework.referral r
  where r.id = wanted
$$;
create policy relation on casework.referral for select to current_user using (legal_entity = (select security.legal_entity()));
revoke all on function casework.referral_relation from public;
grant execute on function casework.referral_relation to ${program};

-- Who a patient is, for those who keep blocks and read the log: told even where the patient has shut everybody out.
create function casework.patients_named(wanted bigint[])
returns table (id bigint, name text, birth_date date)
language sql stable security definer set search_path = casework, pg_temp
as $$
  select p.id, coalesce(nullif(p.name, ''), (select min(c.external_id) from casework.course c where c.patient = p.id), ''), p.birth_date
  from casework.patient p
  where p.id = any (wanted) and p.legal_entity = security.legal_entity()
$$;
create function casework.patients_found(number text, beginning text, most integer)
returns table (id bigint, name text, birth_date date)
language sql stable security definer set search_path = casework, pg_temp
as $$
  select p.id, p.name, p.birth_date
  from casework.patient p
  where p.legal_entity = security.legal_entity()
    and (p.identity_number = number or (beginning <> '' and (lower(p.name) like beginning || '%' or lower(p.name) like '% ' || beginning || '%')))
  order by p.name, p.id limit most
$$;
revoke all on function casework.patients_named, casework.patients_found from public;
grant execute on function casework.patients_named, casework.patients_found to ${program};

-- What somebody was writing when the session ended is kept in the page, and never here.
drop table casework.draft;
