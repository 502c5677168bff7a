-- A keyed digest of the number a caller's line showed, to find a call again when the same number rings.
alter table call_record add column ringing_number_digest varchar(64);

create index call_record_ringing on call_record (ringing_number_digest);

-- Which call a step was taken in, where only the step is known.
create index call_step_step on call_step (step);
