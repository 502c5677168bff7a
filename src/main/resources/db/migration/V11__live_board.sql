-- Calls that ended, by when: the board asks for those dropped lately, and how many there are.
create index call_record_board on call_record (state, practice, ended_at);
