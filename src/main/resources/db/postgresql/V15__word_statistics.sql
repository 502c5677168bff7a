-- How rare a word is decides whether its own index or the newest records are read first. More words are kept count of than the usual
-- hundred times ten of a sample, so that one which hardly any record has is never taken for a common one.
alter table record_index alter column lexemes set statistics 300;
