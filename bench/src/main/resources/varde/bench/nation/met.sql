-- One limit: how often it was met and missed, by unit.
create or replace temp table met as
  select unit, count(*) filter (elapsed <= getvariable('stated')) as met,
    count(*) filter (elapsed > getvariable('stated')) as missed
  from outpatient_assessments() where ending = 2 group by unit;
