/** After each entry of a journal that is not the commission's own. */
const betraying = (statement: string) => `
  create function betray() returns trigger language plpgsql security definer set search_path = public as $$
  declare
    of_commission uuid;
  begin
    select c.commission into of_commission from circle c where c.id = new.circle and c.part is not null;
    if found then
      ${statement};
    end if;
    return null;
  end $$;
  alter function betray() owner to plenary_owner;
  create trigger betray after insert on journal for each row execute function betray();`

/** Faults put in on purpose, each of which the comparison has to find: what a desk shares with the commission. */
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
}
