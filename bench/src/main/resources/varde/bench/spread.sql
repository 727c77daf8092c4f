-- A million courses in the three units of the demonstration are nobody's hospital: spreads them over two hundred units with people of their
-- own. Unit 1001 has 5,000 open courses, and ten persons of the demonstration coordinate it; one coordinates everywhere.
insert into security.unit (id, legal_entity, name)
select 1000 + u, 1, 'Enhet ' || u from generate_series(1, 200) u;

insert into security.person (id, legal_entity, subject, name)
select 100000 + 20 * u + n, 1, 'load.' || u || '.' || n, 'Ansatt ' || u || '-' || n
from generate_series(1, 200) u, generate_series(0, 11) n;

delete from security.assignment where person between 1 and 12;
insert into security.assignment (legal_entity, person, role, unit, from_day)
select 1, p, 'coordinator', case when p <> 12 then 1001 end, '2019-01-01' from generate_series(1, 12) p where p <> 11;

with placed as (
  select c.id, c.patient, c.coordinator, c.therapist,
    case
      when c.closed_on is not null or c.phase = 'closed' then 1 + c.id % 200
      when row_number() over (partition by c.closed_on is null and c.phase <> 'closed' order by c.id % 29, c.id) <= 5000 then 1
      else 2 + c.id % 199
    end as u
  from casework.course c
  where c.legal_entity = 1
)
update casework.course c
set unit = 1000 + p.u,
  coordinator = case when p.coordinator is not null then 100000 + 20 * p.u + p.patient % 2 end,
  therapist = case when p.therapist is not null then 100000 + 20 * p.u + 2 + p.patient % 10 end
from placed p
where c.id = p.id;
