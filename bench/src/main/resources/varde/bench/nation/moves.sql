-- How the intervals of one limit would stand with ${days} days instead of those stated, by unit.
create or replace temp table move as
  select ${days} as days, unit, ending + (elapsed > getvariable('stated'))::integer as before,
    ending + (elapsed > ${days})::integer as after, count(*) as times
  from outpatient_assessments() group by all;
