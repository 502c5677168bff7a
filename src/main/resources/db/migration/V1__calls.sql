-- Scripts as published, calls as they stand, and the journal that is the truth about both. Runs unchanged on PostgreSQL and H2.
create table script_version (
  hash         varchar(64)  not null primary key,
  script_id    varchar(60)  not null,
  number       integer      not null,
  source       text         not null,
  published_at timestamp(6) with time zone not null,
  constraint script_version_number unique (script_id, number)
);

create sequence call_number start with 1 increment by 1;

create table call_record (
  id                   uuid         not null primary key,
  version              integer      not null,
  number               bigint       not null,
  reference            varchar(20)  not null,
  state                varchar(20)  not null,
  danger               varchar(20)  not null,
  grade                varchar(20),
  script_id            varchar(60)  not null,
  script_hash          varchar(64)  not null,
  handler              varchar(100) not null,
  opened_at            timestamp(6) with time zone not null,
  ended_at             timestamp(6) with time zone,
  caller_number_digest varchar(64),
  open_step            varchar(100),
  content              text         not null,
  constraint call_record_number unique (number),
  constraint call_record_reference unique (reference),
  constraint call_record_open_step unique (open_step),
  constraint call_record_script foreign key (script_hash) references script_version (hash)
);

create index call_record_handler on call_record (handler, number);
create index call_record_state on call_record (state, number);
create index call_record_digest on call_record (caller_number_digest);

create table journal_entry (
  id          uuid         not null primary key,
  call_id     uuid         not null,
  number      integer      not null,
  happened_at timestamp(6) with time zone not null,
  officer     varchar(100) not null,
  channel     varchar(20)  not null,
  content     text         not null,
  constraint journal_entry_number unique (call_id, number),
  constraint journal_entry_call foreign key (call_id) references call_record (id)
);

create table call_step (
  call_id uuid         not null,
  step    varchar(100) not null,
  digest  varchar(64)  not null,
  constraint call_step_key primary key (call_id, step),
  constraint call_step_call foreign key (call_id) references call_record (id)
);
