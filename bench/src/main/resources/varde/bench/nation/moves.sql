-- How the intervals of one limit would stand with ${days} days instead of ${stated}, by unit.
create or replace temp table move as
  select unit, ending + (elapsed > ${stated})::integer as before, ending + (elapsed > ${days})::integer as after,
    count(*) as times
  from outpatient_assessments('D01') group by all;
