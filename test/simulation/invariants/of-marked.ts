import { type AccessMark, accessMarks, markInWords, type Title } from '@plenary/domain'
import type { Life } from '../life.js'
import { both, each, type Invariants, type Verdict } from '../verdict.js'
import { deedsOf } from './of-life.js'

interface Named {
  readonly mark?: AccessMark
  readonly title: Title
  readonly clauses?: Readonly<Record<string, { readonly title: Title }>>
}
const nothing: Verdict = { exercised: 0, broken: [] }
const isMarked = (one: object): one is Named =>
  'title' in one && 'mark' in one && accessMarks.includes(one.mark as AccessMark)
/** All that carries an access mark, wherever it stands in a state or in an event: proposals, items, decisions. */
const markedIn = (value: unknown): readonly Named[] => {
  if (typeof value !== 'object' || value === null) return []
  return [...(isMarked(value) ? [value] : []), ...Object.values(value).flatMap(markedIn)]
}

/** Neither it nor a clause of it says what it is about. */
const standsByItsMark = ({ mark = 'official', title, clauses = {} }: Named): boolean =>
  title.en === `Item marked "${markInWords[mark].en}"` &&
  Object.values(clauses).every((clause) => /^Clause \d+$/.test(clause.title.en ?? ''))

/** Of each item that was proposed by a mark, the mark. */
const marks = ({ world }: Life): ReadonlyMap<string, AccessMark> =>
  new Map(
    world.all('session').flatMap(({ items, proposals }) =>
      Object.values(items).flatMap(({ id, source }): [string, AccessMark][] => {
        const { mark } = proposals[source] ?? {}
        return mark ? [[id, mark]] : []
      }),
    ),
  )
interface OfItem {
  readonly item: string
  readonly mark?: AccessMark
}
/** Wherever an item stands: on drafts, in editions, on agendas of plenaries and in decisions, of all sessions. */
const everywhere = ({ world }: Life): readonly OfItem[] => [
  ...world
    .all('session')
    .flatMap(({ items, editions }) => [...Object.values(items), ...editions.flatMap((edition) => edition.items)])
    .map(({ id: item, ...one }) => ({ item, ...one })),
  ...world.all('sitting').flatMap(({ agenda }) => agenda.map(({ id: item, ...one }) => ({ item, ...one }))),
  ...world.all('sitting').flatMap(({ decisions }) => decisions),
  ...world.all('decision'),
]

/** Items that stand by their mark. */
export const ofMarked: Invariants = {
  'what carries a mark never has another title than that of its mark': (life) => {
    const [session, journals] = [deedsOf(life, 'session'), [...life.world.streams.values()]]
    if (marks(life).size === 0) return nothing
    return [
      ...session.filter(({ before, after }) => before?.items !== after.items).map(({ after }) => after.items),
      ...journals.map(({ journal, state }) => ({ journal, state })),
    ]
      .map((one) => each(markedIn(one), standsByItsMark, ({ title }) => JSON.stringify(title)))
      .reduce(both, nothing)
  },
  'what was proposed by a mark carries it wherever it stands': (life) => {
    const known = marks(life)
    return each(
      everywhere(life).filter(({ item }) => known.has(item)),
      ({ item, mark }) => mark === known.get(item),
      ({ item }) => item,
    )
  },
}
