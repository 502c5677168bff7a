-- Whether a call is practice: kept out of every list and count of calls with a caller.
alter table call_record add column practice boolean not null default false;

create index call_record_practice on call_record (practice, handler, number);
