-- What another system sent and was answered: sent once more under the same key, it gets the same answer and changes nothing.
-- The answer holds the courses' numbers as the other system sent them, never who the patients are.

create table interop.answer (
  id uuid primary key,
  legal_entity smallint not null,
  person integer not null,
  key text not null,
  -- of what was sent
  fingerprint bytea not null,
  answered text not null default '',
  received_at timestamptz not null,
  unique (legal_entity, person, key)
);
create index on interop.answer (received_at);

alter table interop.answer enable row level security;
alter table interop.answer force row level security;
create policy readers on interop.answer using (
  legal_entity = (select security.legal_entity()) and person = (select security.person()));

grant select, insert, update, delete on interop.answer to ${program};
