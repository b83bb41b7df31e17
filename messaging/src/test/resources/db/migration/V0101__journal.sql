create table journal (
    place    bigint generated always as identity primary key,
    event    text   not null,
    subject  text   not null,
    sequence bigint not null
);
