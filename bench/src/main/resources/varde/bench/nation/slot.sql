-- Section 3: what the limit of an interval is called and how long it is, for each setting and severity (0 unknown), by
-- one number. Where it is unknown the id has a ?; then values that agree hold, and others say why they do not. The limit
-- that the variable `varied` names, if any, has another value than it says.
create or replace temp table slot as
  with possible as (
    select l.edition, p.number as pathway, k.number as kind, s.number as setting, v.number as severity, l.id,
      case when l.id = getvariable('varied') then getvariable('varied_days') else l.days end as days,
      l.setting <> '' as by_setting, l.setting <> '' and s.number = 0 or l.severity <> '' and v.number = 0 as is_unknown
    from time_limit l
      join pathway p on p.id = l.pathway
      join interval_kind k on k.name = l.interval
      join (values (0, ''), (1, 'outpatient'), (2, 'inpatient')) s (number, name)
        on l.setting = '' or s.number = 0 or l.setting = s.name
      join (values (0, ''), (1, 'severe'), (2, 'less-severe')) v (number, name)
        on l.severity = '' or v.number = 0 or l.severity = v.name),
  chosen as (
    select edition, pathway, kind, setting, severity, by_setting,
      case when is_unknown then regexp_replace(min(id), '-[^-]+$', '-?') else min(id) end as id,
      count(distinct coalesce(days, -1)) > 1 as differs,
      case when not differs then min(days) end as days
    from possible
    group by edition, pathway, kind, setting, severity, by_setting, is_unknown)
  select slot_of(c.edition, c.pathway, kind, setting, severity) as slot,
    c.id, (dense_rank() over (order by c.id))::utinyint as number, c.kind,
    by_setting and setting = 1 as is_outpatient, c.days,
    case when differs and by_setting then 8 when differs then 9 when c.days is null then 10 when kind = 5 then 11 end
      as reason,
    i.days as individual_from
  from chosen c
    join interval_kind k on k.number = c.kind
    join pathway p on p.number = c.pathway
    left join individual_after i on i.edition = c.edition and i.pathway = p.id and i.interval = k.name;

-- Limits of one name are one, whatever their edition.
create or replace temp table limit_name as select distinct number, id, kind, is_outpatient from slot;
