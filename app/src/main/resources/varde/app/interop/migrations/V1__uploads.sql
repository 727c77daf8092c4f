-- Files on their way in: kept from the moment they are uploaded until somebody has seen what they would change and has said yes.
-- The content names patients, so it goes when it has been taken in, and after a day in any case.

create table interop.upload (
  id uuid primary key,
  legal_entity smallint not null,
  person integer not null,
  name text not null,
  encoding text not null,
  dates text not null,
  received_at timestamptz not null,
  content bytea,
  -- what was done when it was taken in
  confirmed_at timestamptz,
  opened integer not null default 0,
  changed integer not null default 0,
  added integer not null default 0,
  mistaken integer not null default 0,
  unchanged integer not null default 0,
  left_out integer not null default 0,
  unreadable integer not null default 0
);
create index on interop.upload (legal_entity, received_at);

alter table interop.upload enable row level security;
alter table interop.upload force row level security;
create policy readers on interop.upload using (legal_entity = (select security.legal_entity()));

grant usage on schema interop to ${program};
grant select, insert, update, delete on interop.upload to ${program};
