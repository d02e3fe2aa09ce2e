import { passableBy } from '../time/passable.js'
import { installation } from './sight-sql.js'

// What may be answered to who does not see the rows it rests on: yes or no, and counts.

/** Nothing is on its way in a commission, no conductor is called, and nothing is due that time can pass. */
const isQuietSql = `
create or replace function is_quiet(of_commission uuid, besides text[], by_ms bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return may_ask_of(of_commission)
    and not exists (select from outbox where commission = of_commission)
    and not exists (select from stream where commission = of_commission and calls and open and kind <> all(besides))
    and not exists (${passableBy('of_commission', 'by_ms')});
end $$;`

const isStuckSql = `
create or replace function is_stuck(of_commission uuid, by_ms bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return may_ask_of(of_commission) and not exists (${passableBy('of_commission', 'by_ms')});
end $$;`

/** The API asks only of commissions that its caller knows. */
const mayAskSql = `
create or replace function may_ask_of(of_commission uuid) returns boolean language sql stable as $$
  select acting_role() <> 'plenary_api' or of_commission in (select circles_known())
$$;`

/** For watchers: ages and counts of all commissions together; over the API for administrators of the installation. */
const figuresSql = `
create or replace function figures(now_ms bigint, out "oldestDue" bigint, out "outboxAge" bigint, out "outboxRows" bigint,
  out "tellsUndelivered" bigint, out "streamsCalling" bigint, out incidents bigint, out "stuckConductors" bigint, out "noticesHeld" bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if acting_role() = 'plenary_api' and not exists (select from caller() where commission = ${installation}) then
    return;
  end if;
  select coalesce(greatest(max(now_ms + coalesce(o.offset_ms, 0) - c.next_at), 0), 0) into "oldestDue"
    from circle c left join clock o using (commission);
  select coalesce(greatest(floor(extract(epoch from clock_timestamp() - min(added_at)) * 1000), 0), 0), count(*),
      count(*) filter (where what = 'tell' and attempts > 0)
    into "outboxAge", "outboxRows", "tellsUndelivered" from outbox;
  select count(*) into "streamsCalling" from stream
    where calls and calls_since < floor(extract(epoch from clock_timestamp()) * 1000) - 60000;
  select count(*), count(*) filter (where kind = 'stuckConductor') into incidents, "stuckConductors"
    from incident where closed_at is null;
  select count(*) into "noticesHeld" from held_notice;
end $$;`

/** By the card that a session knows, for who asks the parts about it; the API finds what is open to its caller. */
const circleOfCardSql = `
create or replace function circle_of_card(of_card uuid) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select d.circle from document d where d.card = of_card
    and (acting_role() <> 'plenary_api' or d.circle in (select circles_seen())));
end $$;`

export const answersSql = [mayAskSql, isQuietSql, isStuckSql, figuresSql, circleOfCardSql].join('\n')
