-- The worklist asks for the courses of the reader's units and for those in which the reader is named: without this one, for one who is
-- coordinator, it reads every open course of the installation.
create index on casework.course (coordinator) where closed_on is null;
