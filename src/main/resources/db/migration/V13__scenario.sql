-- What a practice call rehearses; null in a call with a caller.
alter table call_record add column scenario varchar(60);
