/** A query of the streams of a commission in which something was due by an instant, and time is able to pass. */
export const passableBy = (commission: string, instant: string): string =>
  `select from circle c join stream s on s.circle = c.id
    where c.commission = ${commission} and s.next_at <= ${instant} and not exists (
      select from incident i where i.kind = 'stuckTime' and i.stream = s.id and i.closed_at is null)`
