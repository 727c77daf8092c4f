-- The sepsis log asked again, straight from its file: what ./varde check must answer for examples/sepsis.
-- ${log} and ${today} are filled in. Written from the questions in docs/sepsis.md, not from the program.

create table rows_of_file as
  select row_number() over () as line, course_id as course, event, date as day
  from read_csv('${log}', header = true,
    columns = {course_id: varchar, pathway: varchar, event: varchar, date: date, time: varchar, unit: varchar});

-- What has happened by today, in the order of days, and of the file within a day.
create table happened as
  select course, event, day, row_number() over (partition by course order by day, line) as place
  from rows_of_file where day <= date '${today}';

create table courses as
  select distinct r.course,
    (select min(place) from happened h where h.course = r.course and event = 'ER Registration') as registered,
    (select min(place) from happened h where h.course = r.course and event = 'ER Triage') as triaged,
    (select min(place) from happened h where h.course = r.course and event = 'ER Sepsis Triage') as suspected,
    (select min(place) from happened h where h.course = r.course and event = 'IV Antibiotics') as treated,
    (select min(place) from happened h where h.course = r.course and event like 'Admission %') as admitted,
    (select min(place) from happened h where h.course = r.course and event like 'Release %') as released
  from rows_of_file r;

-- Each time a limit looks at: from one place in a course to another, which may not have come.
create table spans as
  select 'SEPSIS-TRIAGE' as lim, 0 as days, course, registered as a, triaged as b from courses
    where registered is not null and (triaged is null or triaged > registered)
  union all
  select 'SEPSIS-SUSPICION', 0, course, registered, suspected from courses
    where registered is not null and (suspected is null or suspected > registered)
  union all
  select 'SEPSIS-ANTIBIOTICS', 0, course, suspected, treated from courses
    where suspected is not null and (treated is null or treated > suspected)
  union all
  select 'SEPSIS-BED', 1, course, registered,
      (select min(place) from happened h
        where h.course = c.course and event like 'Admission %' and place > registered)
    from courses c where registered is not null
  union all
  select 'SEPSIS-INTENSIVE', 7, i.course, i.place,
      (select min(place) from happened h
        where h.course = i.course and (event = 'Admission NC' or event like 'Release %') and h.place > i.place)
    from happened i where event = 'Admission IC'
  union all
  select 'SEPSIS-STAY', 14, course, admitted,
      (select min(place) from happened h
        where h.course = c.course and event like 'Release %' and place > admitted)
    from courses c where admitted is not null;

create table measured as
  select lim, days,
    case when b is not null then 'event' when released > a then 'release' else 'open' end as ended_by,
    datediff('day', first_day.day, coalesce(last_day.day, release_day.day, date '${today}')) as took
  from spans
    join courses using (course)
    join happened first_day on first_day.course = spans.course and first_day.place = a
    left join happened last_day on last_day.course = spans.course and last_day.place = b
    left join happened release_day
      on release_day.course = spans.course and release_day.place = released and b is null and released > a;

create table answers as
  select 'interval' as kind, lim || ' ' || state as name, count(*) as times,
    coalesce(sum(took) filter (state in ('met', 'missed', 'lapsed')), 0) as days
  from (select lim, took,
      case ended_by
        when 'event' then if(took <= days, 'met', 'missed')
        when 'release' then if(took <= days, 'ended', 'lapsed')
        else if(took <= days, 'running', 'overdue') end as state
    from measured)
  group by all
  union all
  select 'phase',
    case when released is not null then 'closed'
      when triaged is not null then 'assessment'
      when registered is not null then 'referred'
      else 'none' end as phase, count(*), 0
  from courses group by phase
  union all
  select 'finding', 'V-FUTURE', count(*), 0 from rows_of_file where day > date '${today}'
  union all
  select 'finding', 'S-UNREGISTERED', count(*), 0 from courses where registered is null
  union all
  select 'finding', 'S-NOT-FIRST', count(*), 0 from courses where registered > 1
  union all
  select 'finding', 'S-BEFORE-TRIAGE', count(*), 0 from courses
    where treated is not null and (triaged is null or triaged > treated)
  union all
  select 'finding', 'S-RETURN', count(*), 0
  from happened back
  where event = 'Return ER' and datediff('day',
      (select arg_max(day, place) from happened h
        where h.course = back.course and event like 'Release %' and h.place < back.place),
      back.day) <= 28;
