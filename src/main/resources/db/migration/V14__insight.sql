-- Counts of calls, kept up by the difference that each step makes. All of it can be made again from the records.
create table insight_call (
  call_id       uuid         not null primary key,
  call_version  integer      not null,
  made_by       smallint     not null,
  taken_on      date         not null,
  script_id     varchar(60)  not null,
  script_number integer      not null,
  sector        varchar(60)  not null,
  counted       text         not null
);

-- The sector * stands for all sectors together, so that a page without a filter reads a tenth of the rows.
create table insight_day (
  taken_on      date         not null,
  sector        varchar(60)  not null,
  dimension     varchar(20)  not null,
  term          varchar(130) not null,
  script_id     varchar(60)  not null,
  script_number integer      not null,
  calls         bigint       not null,
  constraint insight_day_key primary key (sector, taken_on, dimension, term, script_id, script_number)
);

create index insight_day_dimension on insight_day (dimension, taken_on);

-- That a database was filled by the generator, so that nobody can take its records for calls that came in.
create table generated_data (
  made_at timestamp(6) with time zone not null primary key,
  seed    bigint  not null,
  records bigint  not null,
  months  integer not null
);
