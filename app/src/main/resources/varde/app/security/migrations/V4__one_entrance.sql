-- A transaction tells once who reads, and looks up once whom that is not to see: every policy reads it from there.

-- The patients whom the reader of this transaction is shut out from. An error where nobody has entered.
create function security.hidden() returns bigint[]
language sql stable parallel safe
return current_setting('varde.hidden')::bigint[];

-- Who the reader is today: a row for each role, and one without a role when there is none. Settings end with the transaction.
create function security.enter(entity smallint, reader integer, today date, is_emergency boolean)
returns table (name text, role text, unit integer)
language plpgsql
as $$
begin
  perform set_config('varde.legal_entity', entity::text, true), set_config('varde.person', reader::text, true),
    set_config('varde.today', today::text, true), set_config('varde.emergency', case when is_emergency then 'on' else 'off' end, true);
  perform set_config('varde.hidden', array(select security.shut_out())::text, true);
  -- the commit does not wait for the disk, so that the log is not locked meanwhile; whoever asked for it waits in `security.settle`
  perform set_config('synchronous_commit', 'off', true);
  return query
    select p.name, a.role, a.unit
    from security.person p
    left join security.assignment a on a.person = p.id and today between a.from_day and coalesce(a.through_day, 'infinity')
    where p.id = reader
    order by a.id;
end
$$;

-- The same line as `append_audit`, for a statement that gives no rows.
create procedure security.say(
  at timestamptz, person integer, name text, role text, unit integer, session text, operation text, purpose text, reason text,
  object text, patients bigint[], outcome text
)
language sql
as $$
  select security.append_audit(at, person, name, role, unit, session, operation, purpose, reason, object, patients, outcome)
$$;

-- Comes back when everything that was committed before it is on disk, as a commit of its own with something to write does; many wait together.
create procedure security.settle()
language plpgsql
as $$
begin
  perform pg_logical_emit_message(true, 'varde', '');
end
$$;

revoke all on function security.hidden, security.enter from public;
revoke all on procedure security.say, security.settle from public;
grant execute on function security.hidden, security.enter to ${program};
grant execute on procedure security.say, security.settle to ${program};
