-- Words were spelt alike before they got here, so each is a lexeme as it stands and no parser of PostgreSQL comes between.
alter table record_index add column lexemes tsvector
  generated always as (array_to_tsvector(string_to_array(words, ' '))) stored;

create index record_index_lexemes on record_index using gin (lexemes);
