-- The review of each ended call as it stands, and what was done in it. Entries are only ever added.
create table review (
  call_id         uuid         not null primary key,
  version         integer      not null,
  number          bigint       not null,
  reference       varchar(20)  not null,
  handler         varchar(100) not null,
  ended_at        timestamp(6) with time zone not null,
  ended_month     varchar(7)   not null,
  resumable       boolean      not null,
  state           varchar(20)  not null,
  selected        varchar(200) not null,
  lot             varchar(64)  not null,
  drawn           boolean      not null,
  doubled         boolean      not null,
  reviewer        varchar(100),
  second_reviewer varchar(100),
  due_at          timestamp(6) with time zone not null,
  feedback        boolean      not null,
  constraint review_call foreign key (call_id) references call_record (id)
);

create index review_due on review (state, due_at, number);
create index review_handler on review (handler, state);
create index review_draw on review (drawn, ended_month, handler);
create index review_resumable on review (resumable, ended_at);
create index call_record_ended on call_record (ended_at);

create table review_entry (
  id          uuid          not null primary key,
  call_id     uuid          not null,
  number      integer       not null,
  happened_at timestamp(6) with time zone not null,
  officer     varchar(100)  not null,
  role        varchar(20)   not null,
  action      varchar(20)   not null,
  state_from  varchar(20)   not null,
  state_to    varchar(20)   not null,
  comment     varchar(2000) not null,
  detail      varchar(500)  not null,
  step        varchar(100)  not null,
  constraint review_entry_number unique (call_id, number),
  constraint review_entry_step unique (call_id, step),
  constraint review_entry_review foreign key (call_id) references review (call_id)
);

-- Lessons for everybody: nothing here leads back to a call. Withdrawn rather than deleted.
create table lesson (
  id           uuid          not null primary key,
  title        varchar(200)  not null,
  happened     varchar(2000) not null,
  advice       varchar(2000) not null,
  written_by   varchar(100)  not null,
  written_at   timestamp(6) with time zone not null,
  withdrawn_by varchar(100),
  withdrawn_at timestamp(6) with time zone,
  step         varchar(100)  not null,
  constraint lesson_step unique (step)
);

create index lesson_written on lesson (written_at);

-- What an officer is to do about a record, and what came of the call in the end. Rows are added; a task is done once.
create table follow_up_task (
  id      uuid         not null primary key,
  call_id uuid         not null,
  officer varchar(100) not null,
  task    varchar(2000) not null,
  due_on  date         not null,
  set_by  varchar(100) not null,
  set_at  timestamp(6) with time zone not null,
  done_by varchar(100),
  done_at timestamp(6) with time zone,
  step    varchar(100) not null,
  constraint follow_up_task_step unique (call_id, step),
  constraint follow_up_task_call foreign key (call_id) references call_record (id)
);

create index follow_up_task_officer on follow_up_task (officer, due_on);

create table call_outcome (
  id               uuid         not null primary key,
  call_id          uuid         not null,
  opening_category varchar(200) not null,
  closing_category varchar(200) not null,
  result           varchar(200) not null,
  note             varchar(2000) not null,
  recorded_by      varchar(100) not null,
  recorded_at      timestamp(6) with time zone not null,
  step             varchar(100) not null,
  constraint call_outcome_step unique (call_id, step),
  constraint call_outcome_call foreign key (call_id) references call_record (id)
);
