-- How the intervals of the pathway would stand with the limits that hold now: those of courses that nation.sql has read
-- are measured once more.
create or replace temp table draft as
  select ${days} as days, limit_number, standing, is_postponed, count(*) as times
  from interval where pathway = (select number from pathway where id = '${pathway}') group by all;
