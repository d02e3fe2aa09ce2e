import { accessMarks, sealed, type Document, type StreamRef } from '@plenary/domain'
import type { Chance } from '../support/chance.js'
import { holder, parts } from '../support/training-world.js'
import type { World } from '../support/world.js'
import type { Command } from '../support/world-words.js'

export type Attempt = readonly [office: string, ref: StreamRef, command: Command]

/** The mark that may be loaded where the ceiling is the lowest. */
const [loaded] = accessMarks
const drafters = [...parts.map((part) => `${part}.secretary`), 'secretariat.secretariatOfficer']
/** Parts read what they are asked about; others do where they are on the list. */
const readers = [...parts, 'secretariat', 'superior-council', 'working-group']

/** Somebody hands in what is for a few, hands in another version, or says otherwise to whom it goes; or says too much. */
export function randomRestricted(world: World, chance: Chance): readonly Attempt[] {
  const marked = itemsWithMark(world)
  if (marked.length > 0 && chance.happens(30)) return [chance.oneOf(marked)]
  const known = world.all('document').filter(({ access }) => access)
  if (known.length === 0 || chance.happens(35)) return registered(world, chance, drafters, readers)
  const document = chance.oneOf(known)
  const ref: StreamRef = { kind: 'document', id: document.id }
  const office = chance.happens(90) ? officeOf(document) : chance.oneOf(drafters)
  const change = { type: 'ChangeDistribution', was: wasOf(document, chance), distribution: listBy(chance, readers) }
  return [[office, ref, chance.happens(60) ? change : version(chance)]]
}

/** The secretariat gives a title to what stands by its mark. */
const itemsWithMark = (world: World): readonly Attempt[] =>
  world.all('session').flatMap(({ id: session, items }) =>
    Object.values(items)
      .filter(({ mark }) => mark)
      .map(({ id: item, title: was }): Attempt => {
        const retitle = { type: 'RetitleItem', item, was, title: { en: 'What it is about' } }
        return ['secretariat.secretariatOfficer', { kind: 'session', id: session }, retitle]
      }),
  )

/** By one of these offices, for some of these bodies. Its id is that which the API makes of who registers it by which key. */
export function registered(
  world: World,
  chance: Chance,
  offices: readonly string[],
  bodies: readonly string[],
): readonly Attempt[] {
  const { id: session, order } = chance.oneOf(world.all('session'))
  const office = chance.oneOf(offices)
  const { commission, idOfBegun } = world.manners
  const key = restrictedKey(world.all('document').filter(({ access }) => access).length)
  const ref: StreamRef = { kind: 'document', id: idOfBegun(session, 'document', holder(office).person, key) }
  const item = order.length > 0 && chance.happens(85) ? { item: chance.oneOf(order) } : {}
  const about = { commission, session, ...item, class: chance.oneOf(['draftDecision', 'report', 'agreement']) }
  const register = { type: 'RegisterDocument', ...about, ...whatFor(bodies, chance) }
  return [
    [office, ref, register],
    [office, ref, version(chance)],
  ]
}

/** Of what is registered when there are so many already. */
export const restrictedKey = (count: number): string => `restricted-${String(count).padStart(4, '0')}`

/** Mostly a text with its title sealed; or a card for a paper; above the ceiling a text is refused. */
function whatFor(bodies: readonly string[], chance: Chance): object {
  const distribution = listBy(chance, bodies)
  if (chance.happens(15)) {
    const paper = { number: String(chance.below(100)), copy: '1', holder: chance.oneOf(parts) }
    return { access: { mark: chance.oneOf(accessMarks), distribution }, paper }
  }
  const mark = chance.happens(95) ? loaded : chance.oneOf(accessMarks)
  return { access: { mark, distribution }, sealed: sealed({ en: `Sealed ${String(chance.below(1_000_000))}` }) }
}

const listBy = (chance: Chance, bodies: readonly string[]): readonly string[] => bodies.filter(() => chance.happens(30))
const version = (chance: Chance): Command => ({
  type: 'AddVersion',
  sha256: `sealed-${String(chance.below(1_000_000))}`,
  bytes: 1 + chance.below(9),
  language: 'en',
})

/** Mostly the list that stands. */
const wasOf = ({ access }: Document, chance: Chance): readonly string[] =>
  chance.happens(90) ? (access?.distribution ?? []) : listBy(chance, readers)

const officeOf = ({ drafter }: Document): string =>
  drafters.find((office) => office.startsWith(`${drafter}.`)) ?? `${drafter}.head`

/** A proposal or an item by its mark, or by what it is about. */
export const namedBy = (chance: Chance, title: object): object =>
  chance.happens(12) ? { mark: chance.oneOf(accessMarks) } : { title }

/** What is said of a restricted document is mostly said in words. */
export function commentBy(world: World, tour: string, chance: Chance): object {
  const { mark } = world.state({ kind: 'consultation', id: tour })
  return mark && chance.happens(70) ? { comment: { text: `Said ${String(chance.below(1_000_000))}` } } : {}
}
