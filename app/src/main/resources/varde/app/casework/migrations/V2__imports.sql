-- What an import of the record system's export needs: who said that an event was entered in error, a page or a newer export, and which
-- courses of the export belong to patients who have shut the reader out.

alter table casework.mistake add column source text not null default 'page';

create policy known on casework.patient for select to current_user using (legal_entity = (select security.legal_entity()));

-- Of these courses and identity numbers, those of patients who have shut the reader out. They are there, so they cannot be made; they
-- are not seen, so they cannot be changed.
create function casework.held_back(courses text[], identity_numbers text[])
returns table (external_id text, identity_number text)
language sql stable security definer set search_path = casework, pg_temp
as $$
  select c.external_id, null
  from casework.course c
  where c.external_id = any (courses) and c.patient in (select security.shut_out())
  union all
  select null, p.identity_number
  from casework.patient p
  where p.identity_number = any (identity_numbers) and p.id in (select security.shut_out())
$$;
revoke all on function casework.held_back from public;
grant execute on function casework.held_back to ${program};
