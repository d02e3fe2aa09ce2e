import type { Session } from '@plenary/domain'
import type { Life } from '../life.js'
import { each, type Invariants } from '../verdict.js'
import { broughtBy, deedsOf, owedIn } from './of-life.js'

/** What was done to sessions in that status, or brought them into it. */
const deedsIn = (life: Life, status: Session['status']) =>
  deedsOf(life, 'session').filter(({ before, after }) => before?.status === status && after.status === status)
const typeOf = ({ command }: { readonly command: { readonly type: string } }) => command.type

/** Sessions that will not be held, and those that have no date. */
export const ofUndated: Invariants = {
  'a cancelled session asks nobody and reminds nobody': (life) =>
    each(
      deedsOf(life, 'session').filter(({ after }) => after.status === 'cancelled'),
      ({ ref, after, events }) =>
        [...owedIn(life, ref, after).values()].every(({ state }) => state !== 'open') &&
        events.every(({ type }) => !['StageOpened', 'RoundStarted', 'DutyReminded'].includes(type)),
      typeOf,
    ),
  'nobody is asked by a tour of a cancelled session': (life) =>
    each(
      life.world
        .all('consultation')
        .filter(({ session }) => life.world.state({ kind: 'session', id: session }).status === 'cancelled'),
      ({ status, asked }) => status === 'closed' || asked.length === 0,
      ({ id }) => id,
    ),
  'a cancelled session stays cancelled': (life) =>
    each(
      deedsOf(life, 'session').filter(({ before }) => before?.status === 'cancelled'),
      ({ after }) => after.status === 'cancelled',
      typeOf,
    ),
  'a postponed session reminds only of what has a date of its own': (life) =>
    each(
      deedsIn(life, 'postponed'),
      (deed) =>
        broughtBy(deed, 'DutyReminded').every(({ duty }) => {
          const { stage = '', holder } = owedIn(life, deed.ref, deed.before).get(duty) ?? {}
          const plan = deed.before?.plan[stage]
          const ofItsOwn = plan?.fixed?.includes('due') === true || plan?.extended?.[holder?.body ?? ''] !== undefined
          const { due } = life.rules.stages.find(({ id }) => id === stage.split('/')[0]) ?? {}
          return ofItsOwn || deed.before?.stages[stage]?.ownDates === true || due?.anchor !== 'opening'
        }),
      typeOf,
    ),
}
