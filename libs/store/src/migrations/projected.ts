/** Duties, notices and the read tables: functions of state. */
export const projectedSql = `
create table duty (
  stream uuid,
  key text,
  circle uuid not null,
  commission uuid not null,
  kind text not null,
  act text not null,
  stage text,
  body text not null,
  role text not null,
  subject text,
  since timestamptz not null,
  due_from timestamptz,
  due_to timestamptz,
  deadline jsonb,
  state text not null,
  done_at timestamptz,
  constraint duty_key primary key (stream, key),
  constraint duty_state check (state in ('open', 'done', 'missed'))
);
create index duty_of_holder on duty (commission, body, role, due_to) where state = 'open';

create table notice (
  stream uuid,
  key text,
  circle uuid not null,
  commission uuid not null,
  kind text not null,
  body text not null,
  role text,
  at timestamptz not null,
  subject text,
  level text,
  constraint notice_key primary key (stream, key)
);
create index notice_of_body on notice (commission, body, at);

create table commission (
  id uuid,
  circle uuid not null,
  stream uuid not null,
  name jsonb not null,
  rehearsal boolean not null,
  constraint commission_key primary key (id)
);
create index commission_of_stream on commission (stream);

create table session (
  id uuid,
  circle uuid not null,
  stream uuid not null,
  commission uuid not null,
  ordinal integer not null,
  form text not null,
  status text not null,
  opening jsonb not null,
  opens_from timestamptz,
  opens_to timestamptz,
  place jsonb not null,
  constraint session_key primary key (id)
);
create index session_of_stream on session (stream);
create index session_of_commission on session (commission, ordinal);

create table agenda_item (
  session uuid,
  id text,
  circle uuid not null,
  stream uuid not null,
  position integer not null,
  title jsonb not null,
  origin text not null,
  proposer text not null,
  status text not null,
  constraint agenda_item_key primary key (session, id)
);
create index agenda_item_of_stream on agenda_item (stream);

create table document (
  id uuid,
  circle uuid not null,
  stream uuid not null,
  session uuid not null,
  item text,
  class text not null,
  title jsonb not null,
  versions integer not null,
  sha256 text,
  constraint document_key primary key (id)
);
create index document_of_stream on document (stream);
create index document_of_session on document (session, item);

create table consultation (
  id uuid,
  circle uuid not null,
  stream uuid not null,
  session uuid not null,
  stage text not null,
  round integer not null,
  form text not null,
  subject text not null,
  status text not null,
  outcome text,
  due_at timestamptz,
  constraint consultation_key primary key (id)
);
create index consultation_of_stream on consultation (stream);
create index consultation_of_session on consultation (session, stage, round);

create table decision (
  id uuid,
  circle uuid not null,
  stream uuid not null,
  commission uuid not null,
  session uuid not null,
  item text not null,
  number text not null,
  title jsonb not null,
  adopted boolean not null,
  adopted_at timestamptz not null,
  status text not null,
  constraint decision_key primary key (id)
);
create index decision_of_stream on decision (stream);
create index decision_of_commission on decision (commission, adopted_at);
create index decision_of_session on decision (session);

create table clause (
  decision uuid,
  id text,
  circle uuid not null,
  stream uuid not null,
  session uuid not null,
  state text not null,
  control text not null,
  carried integer not null,
  due_at timestamptz,
  constraint clause_key primary key (decision, id)
);
create index clause_of_stream on clause (stream);
create index clause_of_session on clause (session, control);

create table assignment (
  decision uuid,
  clause text,
  body text,
  circle uuid not null,
  stream uuid not null,
  reports integer not null,
  reported_at timestamptz,
  constraint assignment_key primary key (decision, clause, body)
);
create index assignment_of_stream on assignment (stream);
create index assignment_of_body on assignment (body);
`
