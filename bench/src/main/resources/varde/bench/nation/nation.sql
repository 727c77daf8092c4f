-- Everything that is asked of a nation's courses, by the editions of 2019 and 2023: intervals, findings, shares and
-- durations by unit and tertial. Written from the page on semantics (R-001 to R-023, and R-033, R-034), not from the
-- program, so that each can find the other's slips. ${today} is filled in, as days since 1970-01-01; what editions say
-- stands in the tables of policy.sql.
--
-- One pass over the events makes a sorted list for each course; lists are then asked for the few moments that decide
-- nearly everything. Only courses in which something is odd (a row twice, something after the closing, no setting, no
-- unit ...) are looked at a second time, event by event.

-- The one pass. Beside the list: what stands outside the order (P), what is no code, what is dated after today.
create or replace temp table story as
  with happened as (
    select e.course, e.day,
      ((e.day + 719528)::bigint << 42) + case when e.day <= ${today} then coalesce(r.part, 0) else 0 end
        + (e.row_number::bigint << 22) + (e.setting::bigint << 14) + e.unit as event,
      e.day <= ${today} and coalesce(r.is_in_order, false) as is_in_order
    from event e left join reading r on r.number = e.registration)
  select course, list_sort(list(event) filter (is_in_order)) as events, list(event) filter (not is_in_order) as others,
    min(day) as earliest_row
  from happened
  group by course;

-- The moments that decide, course by course. What has not come is `never`. Each step stands alone, because DuckDB
-- computes a name that is used in its own select again for each use.
create or replace temp table profile as
  with read as (
    select course, earliest_row, others, events as listed, list_filter(events, lambda k: is_a(k))[1] as a from story),
  -- R-018: the day of the first A, else of whatever is in the order, else of any row.
  with_edition as (
    select *,
      case when coalesce(day_of(a), day_of(listed[1]), earliest_row) >= getvariable('second_edition') then 2 else 1 end
        as edition
    from read),
  -- R-023: 2023 has one closing more.
  merged as (
    select course, edition, earliest_row, others, coalesce(a, never()) as a,
      case when edition = 2 and others is not null
        then list_sort(list_concat(listed, list_filter(others, lambda k: is_x(k)))) else listed end as events
    from with_edition),
  found as (
    select *,
      coalesce(list_filter(events, lambda k: is_x(k))[1], never()) as closing,
      list_filter(events, lambda k: is_m(k)) as attendances,
      list_filter(events, lambda k: is_c(k)) as decisions,
      list_filter(events, lambda k: is_e(k)) as all_evaluations,
      list_filter(events, lambda k: is_d(k) or is_l(k) or is_f(k)) as seldom
    from merged),
  decided as (
    select f.* exclude (a), case when a < closing then a else never() end as start,
      case when decisions[1] < closing then decisions[1] else never() end as decision,
      c.pathway, c.patient, c.birth_date, c.severity, c.for_treatment
    from found f join course c using (course)),
  -- R-007. A second decision that is the first once more is NPR-102.
  decided_again as (
    select *,
      case when len(decisions) > 1 and outcome_of(decision) = letter('U') then coalesce(list_filter(decisions, lambda k:
        k < closing and (day_of(k) > day_of(decision) or outcome_of(k) <> letter('U')))[1], never())
        else never() end as second_decision,
      -- R-006.
      case when attendances[1] < closing and (attendances[1] < decision or for_treatment) then attendances[1]
        else never() end as attendance
    from decided),
  settled as (
    select *,
      case when outcome_of(decision) <> letter('U') then decision
        when outcome_of(second_decision) <> letter('U') then second_decision else never() end as final_decision
    from decided_again),
  -- R-009.
  continued as (
    select s.*, r.introduced_on, r.adult_at,
      case when (r.continuing_outcomes >> outcome_of(final_decision)) & 1 = 1 then final_decision else never() end
        as continuing
    from settled s join pathway_rule r on r.edition = s.edition and r.pathway = s.pathway),
  treated as (
    select *,
      case when continuing < never() and len(all_evaluations) > 0
        then list_filter(all_evaluations, lambda k: k > continuing and k < closing) end as evaluations,
      case when len(seldom) > 0 then list_filter(seldom, lambda k: is_d(k) and k < closing) end as detoxifications,
      case when len(seldom) > 0 then list_filter(seldom, lambda k: is_l(k) and k < closing) end as postponements,
      case when len(seldom) > 0 then list_filter(seldom, lambda k: is_f(k))[1] end as first_f
    from continued),
  -- Whether there is anything to be found or looked up event by event.
  looked_over as (
    select *,
      coalesce(
        events[-1] > closing
          or (attendances[-1] > decision and attendances[-1] <> attendance)
          or len(decisions) > case when second_decision < never() then 2 else 1 end
          or all_evaluations[1] < decision
          or first_f < decision
          or (others is not null and (len(others) > 1 or not is_p(others[1]) or day_of(others[1]) > day_of(decision)))
          or start = never() or unit_of(start) = 0
          or setting_of(start) = 0 or setting_of(attendance) = 0 or setting_of(decision) = 0
          or setting_of(second_decision) = 0, false)
        or len(list_filter(events, lambda k, i: i > 1 and (k >> 38) = (events[i - 1] >> 38))) > 0
        or case when len(evaluations) > 0 then len(list_filter(evaluations, lambda k: setting_of(k) = 0)) > 0
          else false end
        or case when len(detoxifications) > 0 then len(list_filter(detoxifications, lambda k: setting_of(k) = 0)) > 0
          else false end as is_odd
    from treated)
  select course, edition, pathway, patient, birth_date, severity, for_treatment, introduced_on, adult_at, earliest_row,
    start, attendance, decision, second_decision, final_decision, continuing, closing,
    -- The same on one day is NPR-102, whatever is found below.
    case when len(evaluations) > 1
      then list_filter(evaluations, lambda k, i: i = 1 or day_of(k) <> day_of(evaluations[i - 1]))
      when len(evaluations) > 0 then evaluations end as evaluations,
    case when len(detoxifications) > 1
      then list_filter(detoxifications, lambda k, i: i = 1 or day_of(k) <> day_of(detoxifications[i - 1]))
      when len(detoxifications) > 0 then detoxifications end as detoxifications,
    case when len(postponements) > 0 then postponements end as postponements,
    case when continuing < never() then len(list_filter(events, lambda k: is_uu(k) and k < closing)) > 0 end
      as has_plan,
    case when start < never() then start
      else coalesce(list_filter(events, lambda k: not is_e(k))[1], never()) end as first_counted,
    case when start < never() and events[1] < start then events[1] end as before_start,
    is_unlisted(closing) and closing < never() as is_closed_unlisted,
    case when is_odd then events end as events,
    case when is_odd then others end as others
  from looked_over;

-- The second look: what each event of an odd course is answered, the first answer and no other (section 1).
create or replace temp table answer as
  with event as (
    select course, start, attendance, decision, second_decision, closing, unnest(events) as event
    from profile where events is not null),
  numbered as (
    select *, row_number() over (partition by course, event >> 38, outcome_of(event) order by event) as time from event)
  select course, event, is_f(event) and event < decision as is_report_too_early,
    case
      when time > 1 then 'NPR-102'
      when event > closing then 'NPR-225'
      when is_m(event) and event > decision and event <> attendance then 'NPR-211'
      when is_c(event) and event not in (decision, second_decision) then 'V-DECISIONS'
      when is_e(event) and event < decision then 'NPR-221'
      when is_a(event) and event <> start or is_m(event) and event <> attendance then 'ignored'
      else 'counts' end as answer
  from numbered;

-- R-013, R-033: where the event itself, or the start, does not say it.
create or replace temp table stated as
  select course, list(event) filter (setting_of(event) > 0) as settings,
    unit_of(min(event) filter (unit_of(event) > 0)) as unit
  from answer where answer = 'counts' group by course;

create or replace temp table counted as
  select p.* exclude (events, others), s.settings,
    case when start < never() and unit_of(start) > 0 then unit_of(start) else coalesce(s.unit, 0) end::smallint as unit
  from profile p left join stated s using (course);

-- Section 3: every interval.
create or replace temp view interval as
  with begun as (
    select course, edition, pathway, severity, unit, settings, postponements, continuing, closing,
        0 as kind, start as "from", attendance as "to",
        decision < never() and attendance = never() and not for_treatment as is_not_coded
      from counted where start < never() and start < attendance
    union all
    select course, edition, pathway, severity, unit, settings, postponements, continuing, closing,
        1, attendance, decision, false
      from counted where attendance < decision
    union all
    select course, edition, pathway, severity, unit, settings, postponements, continuing, closing,
        2, decision, second_decision, false
      from counted where decision < never() and outcome_of(decision) = letter('U')
    union all
    select course, edition, pathway, severity, unit, settings, postponements, continuing, closing,
        3, continuing, coalesce(evaluations[1], never()), false
      from counted where continuing < never()
    union all
    select course, edition, pathway, severity, unit, settings, postponements, continuing, closing,
        4, unnest(evaluations), coalesce(unnest(evaluations[2:]), never()), false
      from counted where evaluations is not null
    union all
    select course, edition, pathway, severity, unit, settings, postponements, continuing, closing,
        5, unnest(detoxifications), never(), false
      from counted where detoxifications is not null),
  -- R-013.
  set_in as (
    select *, day_of("from") as from_day,
      case when setting_of("from") > 0 or settings is null then setting_of("from")
        else coalesce(setting_of(list_max(list_filter(settings, lambda k: k < "from"))), 0) end as setting
    from begun),
  ended as (
    select b.*, s.number as limit_number, from_day + s.days as due_day,
      case when "to" < never() then day_of("to") when closing < never() then day_of(closing) else ${today} end
        as last_day,
      case when from_day - day_of(continuing) >= s.individual_from then 6 when is_not_coded then 7 else s.reason end
        as reason
    from set_in b join slot s on s.slot = slot_of(b.edition, b.pathway, b.kind, setting, severity)),
  stood as (
    select *,
      coalesce(reason,
        case when "to" < never() then 2 when closing < never() then 4 else 0 end
          + case when last_day > due_day then 1 else 0 end)::utinyint as standing
    from ended)
  select course, pathway, unit, limit_number, standing, from_day,
    case when "to" = never() and standing < 2 then due_day when standing > 5 and "to" = never() and closing = never()
      then from_day else last_day end as settled_on,
    case when postponements is null then false
      else len(list_filter(postponements, lambda k: day_of(k) between from_day and last_day)) > 0 end as is_postponed
  from stood;

create or replace temp table interval_count as
  select limit_number, standing, is_postponed, unit, coalesce(period, 0)::utinyint as period, count(*) as times
  from interval left join calendar on day = settled_on
  group by all;

-- R-022: courses that begin before an earlier one of the patient has ended.
create or replace temp view overlap as
  select course, edition, unit, first_day from (
    select course, edition, unit, day_of(first_counted) as first_day,
      max(case when closing = never() then 2147483647 else day_of(closing) end)
        over (partition by patient order by day_of(first_counted), course
          rows between unbounded preceding and 1 preceding) as busy_until
    from counted where patient is not null and first_counted < never())
  where first_day < busy_until;

-- Every finding: those of courses, then those of single events. NPR-120 is none: no edition states a withdrawn code.
create or replace temp view finding as
  select course, unit, 'NPR-105' as code, earliest_row as day from counted where start = never()
  union all
  select course, unit, 'NPR-106', day_of(before_start) from counted where before_start is not null
  union all
  select course, unit, 'NPR-115', day_of(start) from counted where start < never() and day_of(start) < introduced_on
  union all
  select course, unit, 'NPR-208', day_of(decision) from counted
    where decision < never() and attendance > decision and not for_treatment
  union all
  -- R-021: who is born on 29 February turns 18 on 1 March.
  select course, unit, 'NPR-216', day_of(start) from counted
    where start < never() and date '1970-01-01' + day_of(start) >=
      case when month(birth_date) = 2 and day(birth_date) = 29 then make_date(year(birth_date) + adult_at, 3, 1)
        else make_date(year(birth_date) + adult_at, month(birth_date), day(birth_date)) end
  union all
  select course, unit, 'NPR-224', first_day from overlap
  union all
  select course, unit, 'V-UNLISTED', day_of(closing) from counted where is_closed_unlisted
  union all
  select course, unit, answer, day_of(event) from answer join counted using (course)
    where answer not in ('counts', 'ignored')
  union all
  select course, unit, 'NPR-222', day_of(event) from answer join counted using (course)
    where answer = 'counts' and is_report_too_early
  union all
  select course, unit,
    case when is_no_code(other) then case when day_of(other) > ${today} then 'V-FUTURE' else 'NPR-201' end
      when is_x(other) then 'NPR-201'
      when time > 1 then 'NPR-102'
      else 'NPR-223' end, day_of(other)
    from (
      select course, edition, unit, decision, other,
        row_number() over (partition by course, other >> 38 order by other) as time
      from (select course, unnest(others) as other from profile where others is not null) join counted using (course))
    where is_no_code(other) or is_x(other) and edition = 1
      or is_p(other) and (time > 1 or day_of(other) > day_of(decision));

create or replace temp table finding_count as
  select code, unit, coalesce(period, 0) as period, count(*) as times
  from finding f left join calendar c on c.day = f.day
  group by all;

-- Section 5: shares of intervals, then shares of courses.
create or replace temp table share as
  select 'assessment-in-time' as indicator, unit, period,
    coalesce(sum(times) filter (standing = 2), 0)::bigint as numerator, sum(times)::bigint as denominator
    from interval_count join limit_name on number = limit_number
    where kind = 1 and standing in (2, 3) group by unit, period
  union all
  select 'first-evaluation-in-time', unit, period,
    coalesce(sum(times) filter (standing = 2), 0), sum(times)
    from interval_count join limit_name on number = limit_number
    where kind = 3 and is_outpatient and standing in (2, 3) group by unit, period
  union all
  select 'plan-made-together', unit, coalesce(period, 0), count(*) filter (has_plan), count(*)
    from counted left join calendar on day = day_of(continuing) where continuing < never() group by all
  union all
  select 'not-granted-right', unit, coalesce(period, 0),
    count(*) filter (closing < never() and outcome_of(closing) = letter('R') and not is_closed_unlisted), count(*)
    from counted left join calendar on day = day_of(start) where start < never() group by all;

-- Section 5: durations, by the day on which they were settled.
create or replace temp table duration as
  with lasted as (
    select 1::utinyint as indicator, unit, day_of(attendance) - day_of(start) as value, day_of(attendance) as settled_on
      from counted where start < attendance and attendance < never()
    union all
    select 2, unit, day_of(final_decision) - day_of(attendance), day_of(final_decision)
      from counted where attendance < final_decision and final_decision < never()
    union all
    select 3, unit, day_of(closing) - day_of(final_decision), day_of(closing)
      from counted where final_decision < closing and closing < never()
    union all
    select 4, unit, day_of(next) - day_of(evaluation), day_of(next)
      from (select unit, unnest(evaluations) as evaluation, unnest(evaluations[2:]) as next
        from counted where len(evaluations) > 1) where next is not null
    union all
    select 5, unit, coalesce(len(evaluations), 0), day_of(closing)
      from counted where continuing < never() and closing < never())
  select indicator, unit, coalesce(period, 0)::utinyint as period, value::integer as value, count(*) as times
  from lasted left join calendar on day = settled_on
  group by all;
