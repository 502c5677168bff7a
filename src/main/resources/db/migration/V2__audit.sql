-- Who did and who saw what. Rows are only ever added.
create table audit_entry (
    id      uuid                     not null primary key,
    at      timestamp with time zone not null,
    who     varchar(100)             not null,
    action  varchar(200)             not null,
    subject varchar(100),
    status  smallint,
    detail  varchar(200)
);

create index audit_entry_at on audit_entry (at);
create index audit_entry_subject on audit_entry (subject, at);
create index audit_entry_who on audit_entry (who, at);
