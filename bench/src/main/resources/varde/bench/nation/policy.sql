-- What nation.sql asks again and again, made ready once: words for it, and small tables made from those of editions.sql
-- and the registrations of the file. ${from} and ${today} are filled in, as days since 1970-01-01.
--
-- An event is one number, so that the order of numbers is the order of reading (R-002) and the least came first.
-- From the highest bit: day 21, place within the day 4, row 16, outcome not listed 1, outcome 5, setting 2, unit 14.

select case when (select max(number) from unit) > 16383 or (select max(row_number) from event) > 65535
  then error('more units, or more rows of one course, than the bits have room for') end;

create or replace macro day_of(event) as ((event >> 42)::integer - 719528);
create or replace macro place_of(event) as ((event >> 38) & 15);
create or replace macro is_unlisted(event) as ((event >> 21) & 1 = 1);
create or replace macro outcome_of(event) as ((event >> 16) & 31);
create or replace macro setting_of(event) as ((event >> 14) & 3);
create or replace macro unit_of(event) as (event & 16383);
create or replace macro letter(text) as greatest(ascii(text) - 64, 0);
create or replace macro never() as 9223372036854775807;

set variable second_edition = (select first_day from edition where number = 2);

-- Where the events stand within a day; P, which stands outside the order, is put behind them all.
set variable place_a = (select place from same_day where edition = 1 and event = 'A');
set variable place_m = (select place from same_day where edition = 1 and event = 'M');
set variable place_d = (select place from same_day where edition = 1 and event = 'D');
set variable place_l = (select place from same_day where edition = 1 and event = 'L');
set variable place_cu = (select place from same_day where edition = 1 and event = 'C' and outcome = 'U');
set variable place_c = (select place from same_day where edition = 1 and event = 'C' and outcome = '');
set variable place_u = (select place from same_day where edition = 1 and event = 'U');
set variable place_f = (select place from same_day where edition = 1 and event = 'F');
set variable place_e = (select place from same_day where edition = 1 and event = 'E');
set variable place_x = (select place from same_day where edition = 1 and event = 'X');
create or replace macro is_a(event) as (place_of(event) = getvariable('place_a'));
create or replace macro is_m(event) as (place_of(event) = getvariable('place_m'));
create or replace macro is_d(event) as (place_of(event) = getvariable('place_d'));
create or replace macro is_l(event) as (place_of(event) = getvariable('place_l'));
create or replace macro is_c(event) as (place_of(event) in (getvariable('place_cu'), getvariable('place_c')));
create or replace macro is_uu(event) as (place_of(event) = getvariable('place_u') and outcome_of(event) = letter('U'));
create or replace macro is_f(event) as (place_of(event) = getvariable('place_f'));
create or replace macro is_e(event) as (place_of(event) = getvariable('place_e'));
create or replace macro is_x(event) as (place_of(event) = getvariable('place_x'));
create or replace macro is_p(event) as (place_of(event) = 15);
create or replace macro is_no_code(event) as (place_of(event) = 0);

-- What a registration is: listed, or a closing whose outcome is not (R-023), or no code at all. 2023 takes the list and
-- the order of 2019, so they can be asked before the edition of a course is known.
create or replace temp table reading as
  with all_of_them as (
    select r.number, p.number as pathway, r.event, r.outcome,
      exists (from listed l
        where l.edition = 1 and l.pathway = r.pathway and l.event = r.event and l.outcome = r.outcome) as is_listed,
      exists (from any_outcome o
        where o.edition = 2 and o.pathway = r.pathway and o.event = r.event
          and regexp_full_match(r.outcome, o.outcome_pattern)) as may_count,
      case when r.event in (select event from outside_the_order) then 15
        else coalesce(
          (select place from same_day s where s.edition = 1 and s.event = r.event and s.outcome = r.outcome),
          (select place from same_day s where s.edition = 1 and s.event = r.event and s.outcome = '')) end as place
    from registration r join pathway p on p.id = r.pathway)
  select number, pathway,
    (place::bigint << 38) + (case when is_listed then 0 else 1 end::bigint << 21) + (letter(outcome)::bigint << 16)
      as part,
    is_listed and place < 15 as is_in_order
  from all_of_them where is_listed or may_count;

-- What is asked of a pathway in an edition. Outcomes are bits.
create or replace temp table pathway_rule as
  select e.number as edition, p.number as pathway,
    (select min(first_day) from introduced i where i.pathway = p.id) as introduced_on,
    (select bit_or(1 << letter(outcome)) from continues_here c where c.edition = e.number and c.pathway = p.id)
      as continuing_outcomes,
    (select years from age_under a where a.edition = e.number and a.pathway = p.id) as adult_at
  from edition e cross join pathway p;

-- R-034: the tertial of each day, of those from ${from} on; 0 is any other day.
create or replace temp table calendar as
  select day::integer as day, ((year(d) - 1970) * 3 + (month(d) - 1) // 4 + 1)::smallint as period
  from (select unnest(range(${from}, ${today} + 1)) as day, date '1970-01-01' + day::integer as d);

create or replace temp table period as
  select distinct period as number, concat(1970 + (period - 1) // 3, '-T', (period - 1) % 3 + 1) as name from calendar
  union all select 0, '';

-- Where an interval stands, and why it is not measured; the reasons in the order in which they apply.
create or replace temp table standing as
  select * from (values (0, 'running', 'none'), (1, 'overdue', 'none'), (2, 'met', 'none'), (3, 'missed', 'none'),
    (4, 'ended', 'none'), (5, 'lapsed', 'none'), (6, 'not-measured', 'individual'), (7, 'not-measured', 'not-coded'),
    (8, 'not-measured', 'setting-unknown'), (9, 'not-measured', 'severity-unknown'),
    (10, 'not-measured', 'limit-unstated'), (11, 'not-measured', 'no-end-event')) as standings (number, state, reason);

create or replace temp table interval_kind as
  select * from (values (0, 'waiting'), (1, 'assessment'), (2, 'extended-assessment'), (3, 'first-evaluation'),
    (4, 'between-evaluations'), (5, 'after-detoxification')) as kinds (number, name);

-- A limit is looked up by one number.
create or replace macro slot_of(edition, pathway, kind, setting, severity) as
  ((((edition::integer * 64 + pathway) * 8 + kind) * 4 + setting) * 4 + severity)::integer;

create or replace temp table duration_name as
  select * from (values (1, 'waiting-days'), (2, 'assessment-days'), (3, 'course-days'),
    (4, 'days-between-evaluations'), (5, 'evaluations-per-course')) as durations (number, name);
