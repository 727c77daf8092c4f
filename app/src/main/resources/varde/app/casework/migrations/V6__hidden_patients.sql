-- Whom a patient has shut out is looked up once a transaction, when somebody enters, and no more for every table of every statement.
do $$
declare
  own text;
begin
  foreach own in array array['course', 'event', 'mistake', 'interval', 'finding', 'delay', 'referral'] loop
    execute format(
      'alter policy readers on casework.%I using (legal_entity = (select security.legal_entity())'
      ' and patient <> all ((select security.hidden())::bigint[]))', own);
  end loop;
end
$$;
alter policy readers on casework.patient using (
  legal_entity = (select security.legal_entity()) and id <> all ((select security.hidden())::bigint[]));

-- As before, asking who is hidden where it has been looked up.
create or replace function casework.relation(wanted bigint)
returns table (patient bigint, unit integer, coordinator integer, therapist integer, blocked boolean)
language sql stable security definer set search_path = casework, pg_temp
as $$
  select c.patient, c.unit, c.coordinator, c.therapist, c.patient = any (security.hidden())
  from casework.course c
  where c.id = wanted
$$;

create or replace function casework.referral_relation(wanted bigint)
returns table (patient bigint, unit integer, blocked boolean)
language sql stable security definer set search_path = casework, pg_temp
as $$
  select r.patient, r.unit, r.patient = any (security.hidden())
  from casework.referral r
  where r.id = wanted
$$;

-- Also by what the course is known as.
create or replace function casework.held_back(courses text[], identity_numbers text[])
returns table (external_id text, identity_number text)
language sql stable security definer set search_path = casework, pg_temp
as $$
  select c.known_as, null
  from casework.course c
  where c.known_as = any (courses) and c.patient = any (security.hidden())
  union all
  select null, p.identity_number
  from casework.patient p
  where p.identity_number = any (identity_numbers) and p.id = any (security.hidden())
$$;
