-- Patients, their courses and what happened in them.
--
-- An event is a fact in two times: the day it happened and the moment it was recorded. It is never changed and never deleted; a mistake is
-- another fact about it. What the evaluator answers is kept beside the facts, written in the same transaction.

create table casework.patient (
  id bigint generated always as identity primary key,
  legal_entity smallint not null,
  identity_number text,
  name text not null,
  birth_date date,
  municipality text not null default '',
  unique (legal_entity, identity_number)
);
create index on casework.patient (legal_entity, lower(name) text_pattern_ops);

-- A person in a municipality, whom a course may name.
create table casework.contact (
  id integer generated always as identity primary key,
  legal_entity smallint not null,
  municipality text not null,
  name text not null,
  phone text not null default '',
  unique (legal_entity, municipality, name)
);

create table casework.course (
  id bigint generated always as identity primary key,
  legal_entity smallint not null,
  patient bigint not null references casework.patient,
  pathway text not null,
  -- what the record system calls the course
  external_id text,
  unit integer not null,
  severity text not null default '',
  entitlement text not null default '',
  coordinator integer,
  therapist integer,
  contact integer references casework.contact,
  previous bigint references casework.course,
  version integer not null default 0,
  -- the answer, as it stood when something was last registered
  edition text not null default '',
  phase text not null default 'none',
  setting text not null default '',
  started_on date,
  closed_on date,
  last_event_on date,
  -- the open interval whose day comes first
  next_due date,
  next_start date,
  next_limit text not null default '',
  next_interval text not null default '',
  next_is_postponed boolean not null default false,
  findings smallint not null default 0,
  -- the first day on which a registration dated ahead begins to count: the answer must be asked for anew
  ask_again_on date,
  unique (legal_entity, external_id)
);
create index on casework.course (patient);
create index on casework.course (unit, next_due) where closed_on is null;
create index on casework.course (therapist) where closed_on is null;
create index on casework.course (ask_again_on) where ask_again_on is not null;

create table casework.event (
  id bigint generated always as identity primary key,
  legal_entity smallint not null,
  patient bigint not null,
  course bigint not null references casework.course,
  occurred_on date not null,
  event text not null,
  outcome text not null default '',
  setting text not null default '',
  unit text not null default '',
  recorded_at timestamptz not null,
  recorded_by integer not null,
  source text not null
);
create index on casework.event (course, id);

create table casework.mistake (
  event bigint primary key references casework.event,
  legal_entity smallint not null,
  patient bigint not null,
  course bigint not null references casework.course,
  recorded_at timestamptz not null,
  recorded_by integer not null,
  reason text not null,
  replaced_by bigint references casework.event
);
create index on casework.mistake (course);

create table casework.interval (
  course bigint not null references casework.course,
  number smallint not null,
  legal_entity smallint not null,
  patient bigint not null,
  limit_id text not null,
  kind text not null,
  from_event text not null,
  start date not null,
  to_event text,
  ended_on date,
  due date,
  elapsed integer,
  -- met, missed, ended, lapsed or not-measured; open while somebody waits
  standing text not null,
  reason text not null,
  is_postponed boolean not null,
  is_local boolean not null,
  primary key (course, number)
);

create table casework.finding (
  course bigint not null references casework.course,
  number smallint not null,
  legal_entity smallint not null,
  patient bigint not null,
  code text not null,
  event text,
  dated date not null,
  primary key (course, number)
);

-- Why a time was not kept, in somebody's words.
create table casework.delay (
  id bigint generated always as identity primary key,
  legal_entity smallint not null,
  patient bigint not null,
  course bigint not null references casework.course,
  limit_id text not null,
  start date not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by integer not null
);
create index on casework.delay (course);

create table casework.referral (
  id bigint generated always as identity primary key,
  legal_entity smallint not null,
  patient bigint not null references casework.patient,
  unit integer not null,
  referrer text not null,
  received_on date not null,
  assessed_on date,
  entitlement text not null default '',
  -- the deadline of the law, told to the patient in a letter: never mixed with a time limit
  legal_deadline date,
  first_attendance_on date,
  is_emergency boolean not null default false,
  course bigint references casework.course,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by integer not null
);
create index on casework.referral (unit) where course is null;
create index on casework.referral (course);

-- A form that was sent: sent once more, it gets the same answer and changes nothing.
create table casework.request (
  id uuid primary key,
  legal_entity smallint not null,
  person integer not null,
  answer bigint,
  received_at timestamptz not null
);

-- A view of the worklist that somebody wants to come back to.
create table casework.saved_view (
  id integer generated always as identity primary key,
  legal_entity smallint not null,
  person integer not null,
  name text not null,
  query text not null,
  unique (legal_entity, person, name)
);

-- What somebody had written when the session ran out.
create table casework.draft (
  person integer not null,
  legal_entity smallint not null,
  page text not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  primary key (person, page)
);

-- Rows are seen and written by their own legal entity; those of a patient who has shut the reader out are not there.
do $$
declare
  own text;
begin
  foreach own in array array['course', 'event', 'mistake', 'interval', 'finding', 'delay', 'referral'] loop
    execute format('alter table casework.%I enable row level security', own);
    execute format('alter table casework.%I force row level security', own);
    execute format(
      'create policy readers on casework.%I using (legal_entity = (select security.legal_entity())'
      ' and patient <> all (array(select security.shut_out())))', own);
  end loop;
  foreach own in array array['contact', 'request'] loop
    execute format('alter table casework.%I enable row level security', own);
    execute format('alter table casework.%I force row level security', own);
    execute format('create policy readers on casework.%I using (legal_entity = (select security.legal_entity()))', own);
  end loop;
  foreach own in array array['saved_view', 'draft'] loop
    execute format('alter table casework.%I enable row level security', own);
    execute format('alter table casework.%I force row level security', own);
    execute format(
      'create policy readers on casework.%I using (legal_entity = (select security.legal_entity())'
      ' and person = (select security.person()))', own);
  end loop;
end
$$;

alter table casework.patient enable row level security;
alter table casework.patient force row level security;
create policy readers on casework.patient using (
  legal_entity = (select security.legal_entity()) and id <> all (array(select security.shut_out())));

-- How a reader stands to a course, told even where the patient has shut the reader out: the decision needs it.
create function casework.relation(wanted bigint)
returns table (patient bigint, unit integer, coordinator integer, therapist integer, blocked boolean)
language sql stable security definer set search_path = casework, pg_temp
as $$
  select c.patient, c.unit, c.coordinator, c.therapist, c.patient in (select security.shut_out())
  from casework.course c
  where c.id = wanted
$$;
create policy relation on casework.course for select to current_user using (legal_entity = (select security.legal_entity()));
revoke all on function casework.relation from public;

grant usage on schema casework to ${program};
grant select, insert on all tables in schema casework to ${program};
revoke all on casework.flyway_schema_history from ${program};
grant update on casework.patient, casework.contact, casework.course, casework.referral, casework.request, casework.saved_view,
  casework.draft to ${program};
grant delete on casework.interval, casework.finding, casework.saved_view, casework.draft to ${program};
grant execute on function casework.relation to ${program};
