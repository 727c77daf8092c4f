-- What can be found in the library. Filled from the editions when they differ from what is here.

create table publishing.passage (
  id integer primary key,
  language text not null check (language in ('nb', 'nn', 'en')),
  title text not null,
  body text not null,
  codes text[] not null,
  places jsonb not null,
  words tsvector not null
);
create index on publishing.passage using gin (words);
create index on publishing.passage (language);

-- Words that mean the same, by family; the stems are those of both configurations.
create table publishing.synonym (
  family integer not null,
  word text not null,
  stems text[] not null
);

-- What passages and synonyms were made from.
create table publishing.made (
  checksum text not null
);
insert into publishing.made values ('');

-- How the house reads a language. One stemmer serves both written forms of Norwegian.
create function publishing.config(language text) returns regconfig
  language sql immutable parallel safe
  return case language when 'en' then 'pg_catalog.english'::regconfig else 'pg_catalog.norwegian'::regconfig end;

-- The stems of a word, in every language of the house.
create function publishing.stems(word text) returns text[]
  language sql stable
  return tsvector_to_array(to_tsvector('pg_catalog.norwegian', word) || to_tsvector('pg_catalog.english', word));

grant usage on schema publishing to ${program};
grant select, insert, delete on publishing.passage, publishing.synonym to ${program};
grant select, update on publishing.made to ${program};
grant execute on function publishing.config, publishing.stems to ${program};
