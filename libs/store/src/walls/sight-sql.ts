import { installation as id } from '../operate/accounts.js'

/**
 * Who may see what, as the database itself finds it out: from the credential that a transaction shows, and from the
 * terms of office as they stand today. Functions of the owner, so that nobody who asks needs to see a credential or a
 * term; each says how few rows it answers, else whole tables are read to go with them. Their bodies are looked at when
 * they are called, so that they may name tables of later migrations.
 */
const asOwner = 'stable security definer set search_path = pg_catalog, public, pg_temp'

/** Of a credential: whose it is, and the one office in which it lets them act, if it names one. */
export const holder = 'account uuid, person text, commission uuid, language text, office text'

/** As SQL writes it. */
export const installation = `'${id}'::uuid`

/** By what the owner of the tables goes; commissions differ from it by their clocks. */
const serverNowSql = `
create or replace function server_now() returns bigint language sql stable as $$
  select floor(extract(epoch from clock_timestamp()) * 1000)::bigint
$$;`

/** The role in whose name a function of the owner was called. */
const actingRoleSql = `
create or replace function acting_role() returns text language sql stable as $$
  select coalesce(nullif(current_setting('role'), 'none'), session_user)
$$;`

/** The credential that this transaction shows, by its SHA-256; null: none. */
const shownSql = `
create or replace function credential_shown() returns bytea language sql stable as $$
  select decode(nullif(current_setting('plenary.credential', true), ''), 'hex')
$$;`

/** Whose the credential of this transaction is; the view comes with migrations, as the kinds of credentials do. */
const callerSql = `
create or replace function caller() returns table (${holder}) language plpgsql rows 1 ${asOwner} as $$
begin
  return query select v.account, v.person, v.commission, v.language, v.office
    from valid_credential v where v.hash = credential_shown();
end $$;`

/**
 * Terms begin and end with the day at the seat. The guard judges them exactly, by the instant at which a request
 * arrived; here half a minute more is open on both sides, for a request under way and for clocks that differ a little.
 */
const slack = '30000'
export const dayAtSeat = (now: string) =>
  `(to_timestamp((${now} + coalesce(o.offset_ms, 0)) / 1000.0) at time zone t.zone)::date`

/** Who works at the desk of their part. */
export const atDesk = "t.role in ('head', 'secretary', 'contributor')"

/** Of credentials that are shown those that are worth nothing now, by their places: asked at once for all who read. */
const worthlessSql = `
create or replace function worthless(shown bytea[]) returns setof integer language plpgsql ${asOwner} as $$
begin
  return query select s.place::integer from unnest(shown) with ordinality s(hash, place)
    where not exists (select from valid_credential v where v.hash = s.hash);
end $$;`

/** Offices that somebody holds by what was said of them where they signed in; the view comes with migrations. */
const claimsSql = `
create or replace function claims_held(hash bytea) returns table (
  commission uuid, office text, person text, body text, role text)
language plpgsql rows 1 ${asOwner} as $$
begin
  return query select h.commission, h.office, h.person, h.body, h.role
    from held_by_claim h where h.hash = $1;
end $$;`

/**
 * The caller's terms of office that stand today, of the one office that the credential names, if it does, and claims;
 * and circles whose contents are open: the commission's to who holds an office, a part's to those who work there, that of
 * a restricted stream to whom it is distributed. Views,
 * since a function that looks at one costs a fraction of one that calls others; nobody is granted them. They are made
 * behind all migrations: one that changes a column that they name drops them first.
 */
export const sightViewsSql = `
drop function if exists terms_today();
drop view if exists circle_seen, term_today;
create view term_today as
  select t.commission, t.body, t.role
  from valid_credential w
  join term t on t.commission = w.commission and t.person = w.person and t.office = coalesce(w.office, t.office)
  left join clock o on o.commission = w.commission
  where w.hash = credential_shown() and t.from_on <= ${dayAtSeat(`server_now() + ${slack}`)}
    and (t.until_on is null or t.until_on >= ${dayAtSeat(`server_now() - ${slack}`)})
  union all
  select c.commission, c.body, c.role from held_by_claim c where c.hash = credential_shown();
create view circle_seen as
  select c.id from term_today t cross join lateral (
    select t.commission as id
    union all select p.id from circle p where p.commission = t.commission and p.part = t.body and ${atDesk}
    union all select d.circle from distribution d
      where d.commission = t.commission and d.body = t.body and d.circle = d.stream) c
  where t.role <> 'administrator';`

const circlesSeenSql = `
create or replace function circles_seen() returns setof uuid language plpgsql rows 2 ${asOwner} as $$
begin
  return query select id from circle_seen;
end $$;`

/** Circles whose journals, and no more, are open to who audits them: those of parts; the commission's is seen anyway. */
export const circlesAuditedSql = `
create or replace function circles_audited() returns setof uuid language plpgsql rows 1 ${asOwner} as $$
begin
  return query select c.id from term_today t join circle c on c.commission = t.commission and c.part = t.body
    where t.role = 'auditor';
end $$;`

/** Besides these the commissions' circles of which somebody knows that they exist, and no more. */
const circlesKnownSql = `
create or replace function circles_known() returns setof uuid language plpgsql rows 3 ${asOwner} as $$
begin
  return query select id from circle_seen
    union all select c.id from valid_credential w join circle c on c.id = w.commission
      where w.hash = credential_shown()
    union all select c.id from valid_credential w join circle c on c.id = c.commission
      where w.hash = credential_shown() and w.commission = ${installation};
end $$;`

/** Whose acts each role may bring to the door: the API those of who shows the credential, the engine no person's. */
const checkActorSql = `
create or replace function check_actor(
  in_circle uuid, of_commission uuid, of_kind text, claimed_by text, payloads text[]) returns void
language plpgsql ${asOwner} as $$
declare
  acting constant text := acting_role();
  who record;
begin
  if acting = 'plenary_owner' then
    return;
  end if;
  select w.* into who from caller() w;
  if exists (select from unnest(payloads) p, lateral (select p::json->'actor' as actor) a
      where case when acting = 'plenary_engine' then a.actor->>'kind' = 'person'
        else a.actor->>'kind' <> 'person' or a.actor->>'person' is distinct from who.person end)
    -- The engine claims no receipt of anybody.
    or claimed_by <> who.person then
    raise exception 'an act in the name of somebody else' using errcode = 'insufficient_privilege', constraint = 'act_of_caller';
  end if;
  -- That circle and commission belong together record_act finds out by itself.
  if acting = 'plenary_engine' or in_circle in (select circles_seen()) then
    return;
  end if;
  if of_kind = 'commission' and in_circle in (select circles_known()) and exists (select from term_today) then
    return;
  end if;
  -- A restricted document begins a circle, as record_act sees to its own; that of a part to come has an id that is made
  -- so (v5).
  if of_kind = 'document' and substr(in_circle::text, 15, 1) <> '5' and not exists (select from circle c where c.id = in_circle)
    and exists (select from term_today t where t.commission = of_commission and t.role <> 'administrator') then
    return;
  end if;
  -- An id that is made of another (v5) is that of the circle of a part; that of the installation is no commission's.
  if of_kind = 'commission' and who.commission = ${installation} and in_circle = of_commission
      and substr(in_circle::text, 15, 1) <> '5' and in_circle <> ${installation} then
    return;
  end if;
  raise exception 'an act in a circle that is not open' using errcode = 'insufficient_privilege', constraint = 'act_in_open_circle';
end $$;`

export const sightSql = [
  serverNowSql,
  actingRoleSql,
  shownSql,
  callerSql,
  worthlessSql,
  claimsSql,
  circlesSeenSql,
  circlesAuditedSql,
  circlesKnownSql,
  checkActorSql,
].join('\n')
