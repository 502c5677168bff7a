-- What records are found by: made from the record, and made again from it at any time. Nothing here is the truth about a call.
alter table call_record add column changed_at timestamp(6) with time zone;
update call_record set changed_at = coalesce(ended_at, opened_at);
alter table call_record alter column changed_at set not null;

create index call_record_changed on call_record (changed_at);

create table record_index (
  call_id       uuid         not null primary key,
  number        bigint       not null,
  call_version  integer      not null,
  made_by       smallint     not null,
  reference     varchar(20)  not null,
  state         varchar(20)  not null,
  danger        varchar(20)  not null,
  grade         varchar(20),
  script_id     varchar(60)  not null,
  script_hash   varchar(64)  not null,
  script_number integer      not null,
  handler       varchar(100) not null,
  sector        varchar(60),
  opened_at     timestamp(6) with time zone not null,
  ended_at      timestamp(6) with time zone,
  review_state  varchar(40),
  practice      boolean      not null,
  words         text         not null,
  constraint record_index_number unique (number)
);

create index record_index_reference on record_index (reference);
create index record_index_state on record_index (state, number desc);
create index record_index_danger on record_index (danger, number desc);
create index record_index_grade on record_index (grade, number desc);
create index record_index_script on record_index (script_id, script_number, number desc);
create index record_index_handler on record_index (handler, number desc);
create index record_index_sector on record_index (sector, number desc);
create index record_index_review on record_index (review_state, number desc);
create index record_index_opened on record_index (opened_at);

-- What a record has several of. Telephone numbers are here as keyed digests only.
create table record_mark (
  call_id uuid         not null,
  number  bigint       not null,
  kind    varchar(20)  not null,
  term    varchar(200) not null,
  constraint record_mark_index foreign key (call_id) references record_index (call_id)
);

create unique index record_mark_term on record_mark (kind, term, number desc);
create index record_mark_call on record_mark (call_id);

-- Searches that supervisors made. What they look for may be personal, so it is sealed and an address carries the id alone.
create table saved_search (
  id       uuid         not null primary key,
  owner    varchar(100) not null,
  name     varchar(60),
  criteria text         not null,
  made_at  timestamp(6) with time zone not null
);

create index saved_search_owner on saved_search (owner, name);
create index saved_search_made on saved_search (made_at);
