/** Circles, streams, journal, contents, editions, receipts: what must never be lost. */
export const truthSql = `
create table circle (
  id uuid,
  commission uuid not null,
  part text,
  seq bigint not null,
  hash bytea not null,
  next_at bigint,
  constraint circle_key primary key (id)
) with (fillfactor = 50);
create index circle_of_commission on circle (commission);

create table stream (
  id uuid,
  kind text not null,
  circle uuid not null,
  commission uuid not null,
  version integer not null,
  shape integer not null,
  state text not null,
  calls boolean not null,
  calls_since bigint,
  open boolean not null,
  next_at bigint,
  constraint stream_key primary key (id)
) with (fillfactor = 70);
create index stream_of_commission on stream (commission, kind);
create index stream_due on stream (circle, next_at) where next_at is not null;
create index stream_calling on stream (commission) where calls;

create table journal (
  circle uuid,
  seq bigint,
  at bigint not null,
  stream uuid not null,
  kind text not null,
  version integer not null,
  type text not null,
  payload text not null,
  hash bytea not null,
  constraint journal_key primary key (circle, seq)
);
create unique index journal_of_stream on journal (stream, version);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is only ever added to' using errcode = 'insufficient_privilege';
end $$;
create trigger journal_append_only before update or delete or truncate on journal
  for each statement execute function refuse_change();

create table content (
  id uuid,
  circle uuid not null,
  salt bytea not null,
  bytes bytea,
  constraint content_key primary key (id)
);

create table edition (
  hash text,
  id text not null,
  body text not null,
  constraint edition_key primary key (hash)
);

create table receipt (
  circle uuid,
  actor text,
  key text,
  request bytea not null,
  stream uuid not null,
  first_version integer not null,
  last_version integer not null,
  constraint receipt_key primary key (circle, actor, key)
);

-- lz4 unpacks states several times faster than the built-in method, where the server was built with it
do $$
begin
  if (select 'lz4' = any (enumvals) from pg_settings where name = 'default_toast_compression') then
    alter table stream alter column state set compression lz4;
    alter table journal alter column payload set compression lz4;
    alter table content alter column bytes set compression lz4;
  end if;
end $$;
`
