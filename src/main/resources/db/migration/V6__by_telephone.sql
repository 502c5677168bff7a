-- A keyed digest of the number a caller's line showed, to find a call again when the same number rings.
alter table call_record add column ringing_number_digest varchar(64);

create index call_record_ringing on call_record (ringing_number_digest);

-- Which call a step was taken in, where only the step is known.
create index call_step_step on call_step (step);

-- Since when a caller waits for a handler, and whether they go before others, having waited or talked before.
alter table call_record add column waiting_since timestamp(6) with time zone;
alter table call_record add column at_front boolean not null default false;
