-- A file of events as DuckDB likes to have it: numbers for words, what is told once of a course in a table of its own,
-- events pathway by pathway and course by course, so that who asks for one pathway need not read the others. ${csv} is
-- filled in. Nothing here is timed but the first statement.

create or replace table events as
  select course_id as course, pathway, event, coalesce(outcome, '') as outcome, "date" as day, setting, unit,
    patient_id as patient, birth_date, severity, "right"
  from read_csv('${csv}', header = true, columns = {
    course_id: varchar, patient_id: varchar, birth_date: date, pathway: varchar, event: varchar, outcome: varchar,
    "date": date, setting: varchar, severity: varchar, "right": varchar, unit: varchar});

-- The facts of a course are those it states first; courses are numbered in the order of their first rows.
create or replace table course as
  select row_number() over (order by min(rowid)) - 1 as course, course as id,
    arg_min(pathway, rowid) as pathway, arg_min(patient, rowid) as patient, arg_min(birth_date, rowid) as birth_date,
    arg_min(severity, rowid) as severity, arg_min("right", rowid) as "right"
  from events group by events.course;

-- A row that states another fact than its course is unreadable (section 6). Which fact came first is asked of all rows
-- here, not of the readable ones alone: no row of ours states two facts, one of them wrong and the other first.
create or replace table readable as
  select c.course, e.rowid as row_number, e.pathway, e.event, e.outcome, e.day, e.setting, e.unit
  from events e join course c on c.id = e.course
  where e.pathway = c.pathway
    and coalesce(e.patient = c.patient, true)
    and coalesce(e.birth_date = c.birth_date, true)
    and coalesce(e.severity = c.severity, true)
    and coalesce(e."right" = c."right", true);

create or replace table pathway as
  select row_number() over (order by pathway)::utinyint as number, pathway as id
  from (select distinct pathway from course);

create or replace table unit as
  select 0::smallint as number, '' as name
  union all
  select row_number() over (order by unit), unit from (select distinct unit from readable where unit <> '');

create or replace table registration as
  select row_number() over (order by pathway, event, outcome)::smallint as number, pathway, event, outcome
  from (select distinct pathway, event, outcome from readable);

create or replace table event as
  select r.course::integer as course,
    row_number() over (partition by r.course order by r.row_number)::usmallint as row_number,
    g.number as registration,
    (r.day - date '1970-01-01')::integer as day,
    case r.setting when 'outpatient' then 1 when 'inpatient' then 2 else 0 end::utinyint as setting,
    coalesce(u.number, 0)::smallint as unit
  from readable r
    join registration g on g.pathway = r.pathway and g.event = r.event and g.outcome = r.outcome
    left join unit u on u.name = r.unit
  order by r.pathway, r.course, r.row_number;

create or replace table course as
  select course::integer as course, c.id, p.number as pathway,
    case when patient <> '' then dense_rank() over (order by patient) end::integer as patient,
    birth_date,
    case severity when 'severe' then 1 when 'less-severe' then 2 else 0 end::utinyint as severity,
    coalesce("right" = 'treatment', false) as for_treatment
  from course c join pathway p on p.id = c.pathway order by course;

drop table readable;
