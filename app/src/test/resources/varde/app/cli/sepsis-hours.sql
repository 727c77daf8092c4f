-- How long patients in whom sepsis was thought of waited for antibiotics, by the day and by the clock.
with moments as (
  select course_id, event, cast(date as date) as day, cast(date || ' ' || time as timestamp) as moment
  from read_csv('${log}', header = true, all_varchar = true)),
waits as (
  select min(t.day) - min(s.day) as days, min(t.moment) - min(s.moment) as time
  from moments s join moments t using (course_id)
  where s.event = 'ER Sepsis Triage' and t.event = 'IV Antibiotics'
  group by course_id)
select
  count(*) filter (days = 0) as same_day,
  count(*) filter (days = 0 and time > interval 3 hours) as same_day_after_three_hours,
  count(*) filter (days > 0) as later,
  count(*) filter (days > 0 and time <= interval 1 hour) as later_within_the_hour
from waits
