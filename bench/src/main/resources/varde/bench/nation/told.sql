-- The numbers as they are compared: one line each.
create or replace temp view told as
  with named as (
    select i.*, s.id, s.kind, s.is_outpatient, g.state, g.reason, u.name as unit_name, p.name as period_name
    from interval_count i
      join limit_name s on s.number = i.limit_number
      join standing g on g.number = i.standing
      join unit u on u.number = i.unit
      join period p on p.number = i.period),
  -- An interval is told under its limit, and beside the share it belongs to, if it does.
  under as (
    select *, id as what from named
    union all
    select *, case kind when 1 then 'assessment-in-time' else 'first-evaluation-in-time' end
      from named where standing not in (0, 2, 3, 4) and (kind = 1 or kind = 3 and is_outpatient)),
  postponed as (
    select *, id as what from named where is_postponed
    union all
    select *, case kind when 1 then 'assessment-in-time' else 'first-evaluation-in-time' end
      from named where is_postponed and (kind = 1 or kind = 3 and is_outpatient)),
  counted as (
    select concat_ws(' ', what, state, nullif(reason, 'none')) as what, unit_name, period_name, times from under
    union all
    select concat(what, ' postponed'), unit_name, period_name, times from postponed
    union all
    select code, u.name, p.name, times
      from finding_count f join unit u on u.number = f.unit join period p on p.number = f.period
    union all
    select concat(indicator, ' numerator'), u.name, p.name, numerator
      from share s join unit u on u.number = s.unit join period p on p.number = s.period
    union all
    select concat(indicator, ' denominator'), u.name, p.name, denominator
      from share s join unit u on u.number = s.unit join period p on p.number = s.period)
  select what, unit_name as unit, period_name as period, sum(times)::bigint as times from counted group by all;
