-- Drafts of scripts by the hash of their content, and the journal of what was done with each version. Rows are only ever added.
-- The number of an entry follows the one before it, so two entries can never be decided on the same journal.
create table script_draft (
  hash      varchar(64) not null primary key,
  script_id varchar(60) not null,
  source    text        not null
);

create table draft_text (
  hash     varchar(64) not null,
  language varchar(10) not null,
  source   text        not null,
  constraint draft_text_key primary key (hash, language),
  constraint draft_text_draft foreign key (hash) references script_draft (hash)
);

create table publication (
  number      bigint       not null primary key,
  script_id   varchar(60)  not null,
  hash        varchar(64)  not null,
  action      varchar(20)  not null,
  happened_at timestamp(6) with time zone not null,
  officer     varchar(100) not null,
  takes_from  timestamp(6) with time zone,
  reason      varchar(2000) not null
);

-- What is there was published by the files that the service started with.
insert into publication (number, script_id, hash, action, happened_at, officer, takes_from, reason)
select row_number() over (order by published_at, script_id, number), script_id, hash, 'INSTALL', published_at, 'the installation', null, ''
from script_version;
