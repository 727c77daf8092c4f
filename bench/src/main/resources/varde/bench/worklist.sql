-- What the worklist of a unit shows, asked with care and nothing more: the open courses by urgency and day, the first 25 of each group, and
-- how many each group has. No row level security, no decision, no audit line, no page.
-- The parameters are today and the unit.
with given (today, unit) as (values (?::date, ?::integer)),
shown as materialized (
  select c.*,
    case
      when c.next_due < g.today then 'OVER'
      when c.next_due <= g.today + 7 then 'WEEK'
      when c.findings > 0 then 'CODE'
      when c.coordinator is null or c.therapist is null or c.contact is null then 'PERSON'
      when c.phase = 'referred' and exists (
        select from casework.referral r where r.course = c.id and r.first_attendance_on between g.today and g.today + 14) then 'START'
      else 'REST'
    end as urgency
  from given g
  join casework.course c on c.unit = g.unit and c.closed_on is null and c.phase <> 'closed'
),
counted as (
  select urgency, count(*) as all_of_them from shown group by urgency
),
named as (
  select s.*, coalesce(nullif(p.name, ''), s.external_id, '') as name, p.birth_date, p.municipality
  from shown s join casework.patient p on p.id = s.patient
  where s.urgency <> 'REST'
),
numbered as (
  select *, row_number() over (partition by urgency order by next_due nulls last, name, id) as place from named
)
select c.all_of_them, n.*, k.name as contact_name, r.legal_deadline, r.first_attendance_on
from counted c
left join numbered n on n.urgency = c.urgency and n.place <= 25
left join casework.contact k on k.id = n.contact
left join casework.referral r on r.course = n.id
order by c.urgency, n.place
