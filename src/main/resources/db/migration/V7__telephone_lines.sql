-- Lines of callers, and of handlers from whom a caller is rung back: what the telephone network is at, apart from the record of the call.
create table phone_line (
  id          varchar(64)  not null primary key,
  call_sid    varchar(64),
  call_id     uuid,
  script_hash varchar(64),
  rings_back  boolean      not null,
  status      varchar(20)  not null,
  queue_sid   varchar(64),
  leaving     varchar(20),
  pending     text         not null,
  began_at    timestamp(6) with time zone not null,
  constraint phone_line_call foreign key (call_id) references call_record (id),
  constraint phone_line_script foreign key (script_hash) references script_version (hash)
);

create index phone_line_call on phone_line (call_id);

-- Each address that was put into TwiML, what it means, and what was answered to it: the same request again is answered alike.
create table phone_step (
  id      varchar(64) not null primary key,
  line_id varchar(64) not null,
  moment  text        not null,
  reply   text,
  constraint phone_step_line foreign key (line_id) references phone_line (id)
);

-- Every word of the network about a line, in the order of its coming.
create table phone_event (
  id          uuid        not null primary key,
  line_id     varchar(64) not null,
  status      varchar(20) not null,
  sequence    integer     not null,
  happened_at timestamp(6) with time zone,
  came_at     timestamp(6) with time zone not null,
  constraint phone_event_once unique (line_id, status, sequence),
  constraint phone_event_line foreign key (line_id) references phone_line (id)
);

create table handler_telephone (
  officer  varchar(100) not null primary key,
  endpoint varchar(200) not null
);
