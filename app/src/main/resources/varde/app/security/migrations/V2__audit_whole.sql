-- Reads the chain of a legal entity from its first line: the first line that does not follow from the one before it, or that no longer
-- says what it said. Empty when the chain is whole.
create function security.broken_audit(entity smallint) returns table (number bigint, why text)
language sql stable
as $$
  with chained as (
    select a.*,
      coalesce(lag(a.number) over (order by a.number), 0) as number_before,
      coalesce(lag(a.hash) over (order by a.number), '\x'::bytea) as hash_before
    from security.audit a
    where a.legal_entity = entity
  )
  select c.number,
    case
      when c.number <> c.number_before + 1 then 'gap'
      when c.previous <> c.hash_before then 'chain'
      else 'content'
    end
  from chained c
  where c.number <> c.number_before + 1
    or c.previous <> c.hash_before
    or c.hash <> security.digest(c.legal_entity, c.number, c.at, c.person, c.name, c.role, c.unit, c.session, c.operation, c.purpose,
      c.reason, c.object, c.patients, c.outcome, c.previous)
  order by c.number
  limit 1
$$;
revoke all on function security.broken_audit from public;
