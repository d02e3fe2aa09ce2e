const [ofDesk, ofFew] = ['c.part is not null', 'c.part is null and c.id <> c.commission']
/** After each entry of a journal that is not the commission's own. */
const betraying = (statement: string, whose = ofDesk) => `
  create function betray() returns trigger language plpgsql security definer set search_path = public as $$
  declare
    of_commission uuid;
  begin
    select c.commission into of_commission from circle c where c.id = new.circle and ${whose};
    if found then
      ${statement};
    end if;
    return null;
  end $$;
  alter function betray() owner to plenary_owner;
  create trigger betray after insert on journal for each row execute function betray();`

/** Everybody is told, once of each kind of act, with what it is done: neither how often nor when. */
const telling = (subject: string, from = '') => `
  insert into notice (stream, circle, key, commission, kind, body, at, subject)
    select s.id, s.circle, md5(new.circle || new.type || t.body), of_commission, 'AmongFew', t.body,
      to_timestamp(server_now() / 1000.0), ${subject}
    from stream s join term t on t.commission = s.commission ${from}
    where s.commission = of_commission and s.kind = 'session' and new.type <> 'ContentErased'
    on conflict do nothing`
/**
 * Faults put in on purpose, each of which the comparison has to find: what a desk shares with the commission, and what is
 * restricted with those who are on no list.
 */
export const leaks: Readonly<Record<string, string>> = {
  'one counter numbers the acts of all circles': betraying('update circle set seq = seq + 1 where id = of_commission'),
  'an act at a desk is a version of the session': betraying(
    "update stream set version = version + 1 where commission = of_commission and kind = 'session'",
  ),
  'the commission is not quiet while a desk is at work': betraying(
    "insert into outbox (what, commission, kind, stream) values ('nudge', of_commission, 'commission', of_commission)",
  ),
  'what is due at a desk is due in the commission': betraying(
    'update circle set next_at = new.at where id = of_commission',
  ),
  'the secretariat is told that a desk is at work': betraying(
    `insert into notice (stream, circle, key, commission, kind, body, at)
      select s.id, s.circle, new.hash::text, of_commission, 'DeskAtWork', 'secretariat', now()
      from stream s where s.commission = of_commission and s.kind = 'session'`,
  ),
  'an act among a few is a version of the session': betraying(
    "update stream set version = version + 1 where commission = of_commission and kind = 'session'",
    ofFew,
  ),
  'everybody is told what is written among a few': betraying(
    telling("convert_from(w.bytes, 'UTF8')", 'join content w on w.circle = new.circle'),
    ofFew,
  ),
  'everybody is told which document it is': betraying(telling('new.stream::text'), ofFew),
}
