/** Terms of office as rows: what the database itself knows of who may see a circle. */
export const termSql = `
create table term (
  commission uuid,
  office text,
  person text,
  from_on date,
  until_on date,
  body text not null,
  role text not null,
  zone text not null,
  circle uuid not null,
  stream uuid not null,
  constraint term_key primary key (commission, office, person, from_on)
);
create index term_of_stream on term (stream);
create index term_of_person on term (commission, person);
`

/** Those of commissions that were founded before: without them nobody would see anything until a rebuild. */
export const knownTermsSql = `
insert into term (commission, office, person, from_on, until_on, body, role, zone, circle, stream)
select s.commission, t->>'office', t->>'person', (t->>'from')::date, (t->>'to')::date, o->>'body', o->>'role',
    c.state->'seat'->>'zone', s.circle, s.id
  from stream s, lateral (select s.state::json as state) c, json_array_elements(c.state->'terms') t,
    json_array_elements(c.state->'offices') o
  where s.kind = 'commission' and o->>'id' = t->>'office'
on conflict do nothing`
