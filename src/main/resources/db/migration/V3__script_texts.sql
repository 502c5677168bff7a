-- What a caller hears in other languages belongs to a published version, like the script itself. Rows are only ever added.
create table script_text (
  hash     varchar(64) not null,
  language varchar(10) not null,
  source   text        not null,
  constraint script_text_key primary key (hash, language),
  constraint script_text_version foreign key (hash) references script_version (hash)
);
