/** What is not truth: it may be lost, or made again from the rest. */
export const operationalSql = `
create table outbox (
  id bigint generated always as identity,
  what text not null,
  commission uuid not null,
  kind text not null,
  stream uuid not null,
  part text,
  source uuid,
  source_version integer,
  fact json,
  added_at timestamptz not null default clock_timestamp(),
  attempts integer not null default 0,
  try_at timestamptz not null default clock_timestamp(),
  constraint outbox_key primary key (id),
  constraint outbox_what check (what in ('nudge', 'tell')),
  constraint outbox_tell
    check ((what = 'tell') = (source is not null and source_version is not null and fact is not null))
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
create index outbox_of_commission on outbox (commission);
create index outbox_of_pair on outbox (source, stream) where what = 'tell';

create table clock (
  commission uuid,
  offset_ms bigint not null,
  constraint clock_key primary key (commission)
);

create table account (
  id uuid,
  person text not null,
  commission uuid not null,
  email text,
  language text not null default 'en',
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  constraint account_key primary key (id),
  constraint account_language check (language in ('en', 'ru'))
);
create unique index account_of_person on account (commission, person);

create table token (
  hash bytea,
  account uuid not null,
  office text,
  label text,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  constraint token_key primary key (hash)
);
create index token_of_account on token (account);

create table incident (
  id bigint generated always as identity,
  kind text not null,
  commission uuid,
  stream uuid not null,
  version integer,
  code text not null,
  opened_at timestamptz not null default clock_timestamp(),
  closed_at timestamptz,
  constraint incident_key primary key (id),
  constraint incident_kind check (kind in ('stuckConductor', 'undeliverableTell', 'stuckTime'))
);
create unique index incident_open on incident (kind, stream, code) where closed_at is null;
`
