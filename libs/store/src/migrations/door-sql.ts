/**
 * One act, whole or not at all. False: another act or a rebuild was first, nothing is written.
 * The circle's head is locked last and so held shortest; next_at is read under that lock, because two acts that cross
 * would otherwise each miss the other's earlier due.
 */
export const recordActSql = `
create or replace function record_act(act jsonb, new_state text, types text[], payloads text[], changes jsonb)
returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a record;
  head record;
  next_due bigint;
  now_ms constant bigint := floor(extract(epoch from clock_timestamp()) * 1000);
begin
  select * into a from jsonb_to_record(act) as x(
    stream uuid, kind text, circle uuid, commission uuid, part text, was integer, rebuilt_at bigint, version integer, shape integer,
    calls boolean, open boolean, next_at bigint, at bigint, by_time boolean, actor text, key text, salt text, request text);
  perform check_actor(a.circle, a.commission, a.kind, a.actor, payloads);
  -- Nothing changes without an entry that says by whom, nothing is entered in the journal of others, and no circle begins
  -- but that of a commission, by a desk that of its part, and by a restricted document its own.
  if cardinality(payloads) < 1 or a.version is distinct from a.was + cardinality(payloads)
    or cardinality(types) is distinct from cardinality(payloads)
    or (a.was = 0 and a.part is not null and a.kind <> 'desk')
    or (a.was = 0 and a.part is null and a.circle <> a.commission and a.circle <> a.stream
      and not exists (select from circle c where c.id = a.circle))
    or exists (select from circle c where c.id = a.circle
      and (c.commission <> a.commission or (a.was = 0 and c.part is distinct from a.part))) then
    raise exception 'an act that is not its entries' using errcode = 'check_violation', constraint = 'act_is_its_entries';
  end if;
  -- Administrators of the installation found commissions; who holds which office there is not for them to say.
  if a.was > 0 and changes->'put' ?| array['term', 'mapped_claim']
    and exists (select from caller() w where w.commission <> a.commission) then
    raise exception 'an act that is not for other commissions' using errcode = 'insufficient_privilege', constraint = 'act_in_open_circle';
  end if;

  if a.was = 0 then
    insert into stream (id, kind, circle, commission, version, shape, state, calls, calls_since, open, next_at)
    values (a.stream, a.kind, a.circle, a.commission, a.version, a.shape, new_state, a.calls,
      case when a.calls then now_ms end, a.open, a.next_at)
    on conflict do nothing;
  else
    update stream s set version = a.version, shape = a.shape, state = new_state, calls = a.calls,
      calls_since = case when not a.calls then null when s.calls then s.calls_since else now_ms end,
      open = a.open, next_at = a.next_at
    where s.id = a.stream and s.circle = a.circle and s.kind = a.kind and s.version = a.was
      and s.rebuilt_at is not distinct from a.rebuilt_at;
  end if;
  if not found then
    if a.was = 0 and exists (select from stream s where s.id = a.stream and (s.circle, s.kind) <> (a.circle, a.kind)) then
      raise exception 'an id that means something else' using errcode = 'insufficient_privilege', constraint = 'act_in_open_circle';
    end if;
    return false;
  end if;

  -- Before they are written: what holders were told before is not held now. An act that releases them is waited for.
  if changes->'put' ? 'notice' and exists (
      select from commission c where c.id = a.commission and c.notices_held_since is not null for share) then
    insert into held_notice (stream, key, circle, commission)
    select a.stream, n.key, a.circle, a.commission from jsonb_to_recordset(changes->'put'->'notice') as n(key text)
    where not exists (select from notice told where told.stream = a.stream and told.key = n.key)
    on conflict do nothing;
  end if;
  if changes ? 'put' or changes ? 'gone' then
    perform apply_changes(changes, a.stream, a.circle, a.commission);
  end if;
  if changes->'put' ? 'commission' then
    delete from held_notice h using commission c
    where h.commission = a.commission and c.id = a.commission and c.notices_held_since is null;
  end if;
  if changes ? 'contents' then
    insert into content (id, circle, salt, bytes)
    select c.id, a.circle, decode(c.salt, 'hex'), convert_to(c.text, 'UTF8')
    from jsonb_to_recordset(changes->'contents') as c(id uuid, salt text, text text);
  end if;
  perform erase_contents(a.circle, types, payloads);
  if changes ? 'edition' then
    insert into edition (hash, id, body)
    select e.hash, e.id, e.body from jsonb_to_record(changes->'edition') as e(hash text, id text, body text)
    on conflict do nothing;
  end if;
  if changes ? 'calendars' then
    insert into calendar (hash, name, body)
    select c.hash, c.name, c.body from jsonb_to_recordset(changes->'calendars') as c(hash text, name text, body text)
    on conflict do nothing;
  end if;
  if changes ? 'outbox' then
    insert into outbox (what, commission, kind, stream, part, source, source_version, fact)
    select o.what, a.commission, o.kind, o.stream, o.part, o.source, o.source_version, o.fact
    from jsonb_to_recordset(changes->'outbox') as o(
      what text, kind text, stream uuid, part text, source uuid, source_version integer, fact json);
  end if;
  if a.key is not null then
    insert into receipt (circle, actor, key, salt, request, stream, first_version, last_version)
    values (a.circle, a.actor, a.key, decode(a.salt, 'hex'), decode(a.request, 'hex'), a.stream, a.was + 1, a.version);
  end if;

  select c.seq, c.hash, c.next_at into head from circle c where c.id = a.circle for update;
  if not found then
    insert into circle (id, commission, part, seq, hash)
    values (a.circle, a.commission, a.part, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
    select c.seq, c.hash, c.next_at into head from circle c where c.id = a.circle for update;
  end if;
  for i in 1 .. cardinality(payloads) loop
    head.seq := head.seq + 1;
    head.hash := chained(head.hash, payloads[i], head.seq, a.circle, a.at);
    insert into journal (circle, seq, at, stream, kind, version, type, payload, hash)
    values (a.circle, head.seq, a.at, a.stream, a.kind, a.was + i, types[i], payloads[i], head.hash);
  end loop;
  select min(s.next_at) into next_due from stream s where s.circle = a.circle;
  update circle c set seq = head.seq, hash = head.hash, next_at = next_due where c.id = a.circle;
  if next_due is distinct from head.next_at and not a.by_time then
    insert into outbox (what, commission, kind, stream) values ('nudge', a.commission, 'commission', a.commission);
  end if;
  return true;
end $$;`

/**
 * What acts erase is gone as they are recorded, in their own circle only; the row stays. Receipts of the acts that named
 * it become those of no request, so that a short text cannot be guessed from them. Only record_act asks for it.
 */
export const eraseContentsSql = `
create or replace function erase_contents(of_circle uuid, types text[], payloads text[]) returns void
language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
declare
  erased uuid;
begin
  if not 'ContentErased' = any (types) then
    return;
  end if;
  for i in 1 .. cardinality(payloads) loop
    continue when types[i] <> 'ContentErased';
    erased := payloads[i]::json->'event'->>'content';
    update content set salt = null, bytes = null where id = erased and circle = of_circle;
    update receipt r set salt = uuid_send(gen_random_uuid()),
        request = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
      from journal j
      where j.circle = of_circle and j.type <> 'ContentErased' and strpos(j.payload, erased::text) > 0
        and r.circle = of_circle and r.stream = j.stream and j.version between r.first_version and r.last_version;
  end loop;
end $$;`

/** Two acts of one person in two circles, whole or not at all; the locks of the first are taken first by everybody. */
export const recordBothSql = `
create or replace function record_both(
  first jsonb, first_state text, first_types text[], first_payloads text[], first_changes jsonb,
  second jsonb, second_state text, second_types text[], second_payloads text[], second_changes jsonb)
returns boolean language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
begin
  if not record_act(first, first_state, first_types, first_payloads, first_changes) then
    return false;
  end if;
  if not record_act(second, second_state, second_types, second_payloads, second_changes) then
    raise exception 'another act was first' using errcode = 'serialization_failure';
  end if;
  return true;
end $$;`

/** hash = sha256(previous || sha256(payload) || seq || circle || at); instants and numbers big-endian in 8 bytes. */
export const chainedSql = `
create or replace function chained(previous bytea, payload text, seq bigint, circle uuid, at bigint)
returns bytea language sql immutable parallel safe as $$
  select sha256(previous || sha256(convert_to(payload, 'UTF8')) || int8send(seq) || uuid_send(circle) || int8send(at))
$$;`

export const executeGrantsSql = `
revoke execute on all functions in schema public from public;
grant execute on function record_act, chained, is_quiet, is_stuck, figures, circle_of_card to plenary_api, plenary_engine;
grant execute on function record_both, holder_of, claims_held, caller, circles_seen, circles_audited, circles_known,
  scopes_of, changes_since, worthless to plenary_api;`
