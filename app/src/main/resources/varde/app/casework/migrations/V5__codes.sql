-- What exchange with other systems needs: one name for every course, and what was registered in a period, for reporting.

-- What other systems know the course by: their own number, or ours where the course was not theirs.
alter table casework.course add column known_as text generated always as (coalesce(external_id, 'varde-' || id)) stored;
create unique index on casework.course (legal_entity, known_as);

create index on casework.event (legal_entity, occurred_on);

-- What was registered of these days in the legal entity. Reporting is a legal duty that a patient's block does not stop, so it tells of
-- patients who have shut the reader out, too: the codes and the number of the course, and nothing of who it is. The patient's own number is
-- for the audit log.
create function casework.registered(from_day date, through_day date)
returns table (
  patient bigint, course text, edition text, pathway text, course_unit integer, occurred_on date, event text, outcome text, setting text,
  unit text, is_mistake boolean)
language sql stable security definer set search_path = casework, pg_temp
as $$
  select c.patient, c.known_as, c.edition, c.pathway, c.unit, e.occurred_on, e.event, e.outcome, e.setting, e.unit,
    exists (select from casework.mistake m where m.event = e.id)
  from casework.event e
  join casework.course c on c.id = e.course
  where e.legal_entity = security.legal_entity() and e.occurred_on between from_day and through_day
  order by c.id, e.occurred_on, e.id
$$;
create policy reported on casework.event for select to current_user using (legal_entity = (select security.legal_entity()));
create policy reported on casework.mistake for select to current_user using (legal_entity = (select security.legal_entity()));
revoke all on function casework.registered from public;
grant execute on function casework.registered to ${program};
