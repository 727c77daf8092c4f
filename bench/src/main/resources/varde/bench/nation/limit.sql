-- The assessments of outpatients in one pathway, as cheaply as they can be asked and still be what nation.sql says: of
-- its courses the four moments that matter and no more. Events are numbers as in policy.sql; ${today}, ${pathway} and
-- ${limit} are filled in.

set variable stated = (select min(days) from time_limit where id = '${limit}');

create or replace macro outpatient_assessments() as table
  with happened as (
    select e.course,
      ((e.day + 719528)::bigint << 42) + r.part + (e.row_number::bigint << 22) + (e.setting::bigint << 14) + e.unit
        as event
    from event e join reading r on r.number = e.registration
    where r.pathway = (select number from pathway where id = '${pathway}')
      and place_of(r.part) < 15 and e.day <= ${today}),
  story as (
    select course, list_sort(list(event)) as all_events, bool_or(is_unlisted(event)) as may_be_other
    from happened group by course),
  -- R-018, R-023: in 2019 a closing that is not listed is none.
  read as (
    select course,
      case when may_be_other then list_filter(all_events, lambda k: not is_unlisted(k)) else all_events end as listed,
      case when may_be_other and day_of(coalesce(list_filter(listed, lambda k: is_a(k))[1], listed[1]))
        < getvariable('second_edition') then listed else all_events end as events
    from story),
  decided as (
    select course, events,
      coalesce(list_filter(events, lambda k: is_x(k))[1], never()) as closing,
      coalesce(list_filter(events, lambda k: is_a(k))[1], never()) as first_a,
      coalesce(list_filter(events, lambda k: is_m(k))[1], never()) as attendance,
      coalesce(list_filter(events, lambda k: is_c(k))[1], never()) as first_c
    from read),
  begun as (
    select *,
      case when first_c < closing then first_c else never() end as decision,
      first_a < closing and unit_of(first_a) > 0 as has_unit
    from decided where attendance < closing and attendance < first_c),
  -- R-013, R-033: only where the attendance states no setting, or the start no unit.
  counted as (
    select *,
      case when not has_unit or setting_of(attendance) = 0 then
        list_filter(events, lambda k:
          k <= closing
          and not (is_a(k) and k <> first_a)
          and not (is_m(k) and k <> attendance)
          and not (is_e(k) and k < decision)
          and not (is_c(k) and k <> decision and (outcome_of(decision) <> letter('U')
            or k <> list_filter(events, lambda j: is_c(j)
              and (day_of(j) > day_of(decision) or outcome_of(j) <> letter('U')))[1]))
          and len(list_filter(events, lambda j:
            j < k and (j >> 38) = (k >> 38) and outcome_of(j) = outcome_of(k))) = 0) end as known
    from begun)
  select
    case when has_unit then unit_of(first_a)
      else coalesce(unit_of(list_filter(known, lambda k: unit_of(k) > 0)[1]), 0) end as unit,
    case when decision < never() then 2 when closing < never() then 4 else 0 end as ending,
    case when decision < never() then day_of(decision) when closing < never() then day_of(closing) else ${today} end
      - day_of(attendance) as elapsed
  from counted
  where case when setting_of(attendance) > 0 then setting_of(attendance)
    else setting_of(list_filter(known, lambda k: k < attendance and setting_of(k) > 0)[-1]) end = 1;
