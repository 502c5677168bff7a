-- How calls were handled. Made from the record by the rules named, and kept: a score by later rules stands beside it.
create table call_score (
  call_id      uuid         not null,
  call_version integer      not null,
  rules        varchar(16)  not null,
  number       bigint       not null,
  reference    varchar(20)  not null,
  handler      varchar(100) not null,
  script_hash  varchar(64)  not null,
  practice     boolean      not null,
  band         varchar(20)  not null,
  critical     integer      not null,
  major        integer      not null,
  moderate     integer      not null,
  minor        integer      not null,
  ended_at     timestamp(6) with time zone not null,
  scored_at    timestamp(6) with time zone not null,
  content      text         not null,
  primary key (call_id, rules, call_version)
);

create index call_score_number on call_score (number);
create index call_score_handler on call_score (handler, number desc);
