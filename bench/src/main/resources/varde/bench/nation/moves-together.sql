-- The same for several values at once: courses are read once and each value is tried.
create or replace temp table move_together as
  select days, unit, ending + (elapsed > getvariable('stated'))::integer as before,
    ending + (elapsed > days)::integer as after, count(*) as times
  from outpatient_assessments() cross join (select unnest([${all_days}]) as days) group by all;
