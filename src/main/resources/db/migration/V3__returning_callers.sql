-- A keyed digest of the place a call is about, to find an unfinished call again when somebody rings back from there.
alter table call_record add column place_digest varchar(64);

create index call_record_place on call_record (place_digest);
