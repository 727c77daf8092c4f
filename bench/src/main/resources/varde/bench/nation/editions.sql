-- Small tables for what editions say. EditionTables fills them from the editions themselves, so that nothing is typed
-- twice; nation.sql asks them. Editions are numbered in the order of their first days; days are days since 1970-01-01.

create table edition (number utinyint, id varchar, first_day integer);

-- R-002: the place of an event within its day; an outcome that is empty stands for any other.
create table same_day (edition utinyint, place utinyint, event varchar, outcome varchar);
create table outside_the_order (edition utinyint, event varchar);

-- R-005, R-023.
create table listed (edition utinyint, pathway varchar, event varchar, outcome varchar);
create table any_outcome (edition utinyint, pathway varchar, event varchar, outcome_pattern varchar);

-- R-009, R-011, R-019, R-021.
create table continues_here (edition utinyint, pathway varchar, outcome varchar);
create table individual_after (edition utinyint, pathway varchar, interval varchar, days integer);
create table introduced (edition utinyint, pathway varchar, first_day integer);
create table age_under (edition utinyint, pathway varchar, years integer);

-- An empty setting or severity: the limit holds in all. No days: unstated.
create table time_limit
  (edition utinyint, pathway varchar, interval varchar, id varchar, setting varchar, severity varchar, days integer);
