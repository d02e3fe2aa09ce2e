import { type Consultation, contentsIn, type Document } from '@plenary/domain'
import type { Deed, Stream } from '../../support/world-words.js'
import type { Life } from '../life.js'
import { both, each, type Invariant, type Invariants, type Verdict } from '../verdict.js'
import { type DeedOf, deedsOf } from './of-life.js'

const restricted = ({ world }: Life): readonly Document[] => world.all('document').filter(({ access }) => access)
interface MaybeRestricted {
  readonly access?: unknown
  readonly mark?: unknown
}
/** A document by its list, a tour by the mark of its document. */
const isRestricted = ({ access, mark }: MaybeRestricted) => (access ?? mark) !== undefined
/** Of each restricted document the id under which sessions know it. */
const cardsOf = (life: Life) => new Set(restricted(life).map(({ card = '' }) => card))
const isOnCard = ({ document = '' }: Consultation, cards: ReadonlySet<string>) => cards.has(document)

/** What is kept in circles of its own: restricted documents, and what is said of them. */
const apart = (life: Life): readonly Stream[] => {
  const cards = cardsOf(life)
  const tours = life.world.all('consultation').filter((tour) => isOnCard(tour, cards))
  return [...restricted(life), ...tours].flatMap(({ id }) => life.world.streams.get(id) ?? [])
}
/** What is made up of nothing is the same everywhere: the letter that everybody writes, and its hash. */
const isSecret = (text: string) => text !== 'letter' && text !== '00'
/** All that says what is restricted: ids of the documents, what they contain, and the texts that are written there. */
const secretsOf = (life: Life): readonly string[] => {
  const ids = restricted(life).flatMap(({ id, versions }) => [id, ...versions.map(({ sha256 }) => sha256)])
  const texts = apart(life).flatMap(({ journal }) =>
    contentsIn(journal).flatMap(({ content, hash }) => [content, hash]),
  )
  return [...new Set([...ids, ...texts])].filter(isSecret)
}
/** State follows from events alone: what none of them says no state ever said. */
const saidIn = ({ ref, state, journal }: Stream, cards: ReadonlySet<string>): string =>
  [...cards].reduce((text, card) => text.replaceAll(card, ''), JSON.stringify({ ref, state, journal }))

const nothingIsKnown: Invariant = (life) => {
  const [secrets, cards, own] = [secretsOf(life), cardsOf(life), new Set(apart(life))]
  if (secrets.length === 0) return { exercised: 0, broken: [] }
  return [...life.world.streams.values()]
    .filter((stream) => stream.ref.kind !== 'desk' && !own.has(stream))
    .map((stream) => ({ of: stream.ref, said: saidIn(stream, cards) }))
    .map(({ of, said }) =>
      each(
        secrets,
        (secret) => !said.includes(secret),
        (secret) => `${secret} in ${of.kind} ${of.id}`,
      ),
    )
    .reduce(both, { exercised: 0, broken: [] })
}

type Known<S> = Map<string, S>
/** Each is kept with its document, by its mark, and asks nobody whom that does not go to. */
const toursThatDiffer = (documents: Known<Document>, tours: Known<Consultation>): Verdict =>
  each(
    [...tours.values()].filter(({ document = '' }) => documents.has(document)),
    ({ document = '', mark, status, asked }) => {
      const access = documents.get(document)?.access
      return (
        mark === access?.mark && (status === 'closed' || asked.every((part) => access?.distribution.includes(part)))
      )
    },
    ({ id }) => id,
  )

/** Judged before a person acts where something restricted has changed since one did last; and at the end. */
const quietTours: Invariant = (life) => {
  const [documents, tours] = [new Map<string, Document>(), new Map<string, Consultation>()]
  let [verdict, changed]: [Verdict, boolean] = [{ exercised: 0, broken: [] }, false]
  const judge = () => {
    if (changed) verdict = both(verdict, toursThatDiffer(documents, tours))
    changed = false
  }
  life.world.deeds.forEach((deed, index, deeds) => {
    if (deed.actor.kind === 'person' && !deeds[index - 1]?.handedIn) judge()
    changed = isEntered(deed, documents, tours) || changed
  })
  if (life.defect === undefined) judge()
  return verdict
}

/** Whether it is about something restricted; then that stands as it was left. */
function isEntered({ ref, after }: Deed, documents: Known<Document>, tours: Known<Consultation>): boolean {
  if (ref.kind === 'document' && isRestricted(after)) documents.set((after as Document).card ?? '', after as Document)
  else if (ref.kind === 'consultation') tours.set(ref.id, after as Consultation)
  else return false
  return true
}

/** That it ended they know, and whether because nothing was left to answer. */
const endsUnknown: Invariant = (life) => {
  const cards = cardsOf(life)
  const notes = new Map(life.world.all('session').flatMap(({ consultations }) => Object.entries(consultations)))
  return each(
    life.world.all('consultation').filter((tour) => isOnCard(tour, cards) && notes.has(tour.id)),
    ({ id }) => ['withdrawn', undefined].includes(notes.get(id)?.outcome),
    ({ id }) => id,
  )
}

type ById = Readonly<Record<string, MaybeRestricted>>
/** What there was before, by id, and whether it is now what it was: restricted or open. */
const stays = (before: ById, after: ById): Verdict =>
  each(
    Object.keys(before),
    (id) => isRestricted(before[id] ?? {}) === isRestricted(after[id] ?? {}),
    (id) => id,
  )
const asItWas = ({ ref, before, after }: DeedOf<'document' | 'consultation'>): Verdict =>
  before ? stays({ [ref.id]: before }, { [ref.id]: after }) : { exercised: 0, broken: [] }

export const ofRestricted: Invariants = {
  'nothing of a restricted document but its card is known where everybody reads': nothingIsKnown,
  'once all is quiet, a tour of a restricted document asks nobody whom that does not go to, and is kept with it':
    quietTours,
  'how a tour of a restricted document ended is not known where everybody reads': endsUnknown,
  'nothing is restricted later that was open, and nothing open that was restricted': (life) =>
    [
      ...[...deedsOf(life, 'document'), ...deedsOf(life, 'consultation')].map(asItWas),
      ...deedsOf(life, 'session')
        .filter(({ before, after }) => before && before.documents !== after.documents)
        .map(({ before, after }) => stays(before?.documents ?? {}, after.documents)),
    ].reduce(both, { exercised: 0, broken: [] }),
}
