-- One limit: how often it was met and missed, by unit.
create or replace temp table met as
  select unit, count(*) filter (elapsed <= ${stated}) as met, count(*) filter (elapsed > ${stated}) as missed
  from outpatient_assessments('D01') where ending = 2 group by unit;
