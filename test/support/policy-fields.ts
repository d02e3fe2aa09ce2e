import { everything, fields, type InOffice, inOffice, type Moment, quoteOf, type Shown } from './policy.js'
import type { PolicyMatrix } from './policy-matrix.js'
import type { PolicyStory } from './policy-story.js'

type Fields = Readonly<Record<string, unknown>>
const isInOffice = (actor: string): actor is InOffice => (inOffice as readonly string[]).includes(actor)

/** Every field that was answered at this moment, to each who was answered. */
export function compareFields(matrix: PolicyMatrix, story: PolicyStory, moment: Moment): void {
  for (const { row, by } of matrix.answers.filter((one) => one.moment === moment)) {
    const named = fields.filter(({ path }) => path.test(row.path))
    const read = [...by].flatMap(([actor, answer]) => (isInOffice(actor) ? [[actor, answer as Fields] as const] : []))
    const [, first] = read[0] ?? []
    if (!first || named.some(({ field }) => field === everything)) continue
    for (const [actor, answer] of read)
      for (const field of new Set([...Object.keys(first), ...Object.keys(answer)])) {
        const told = named.find((one) => one.field === field)
        const shown = told?.shows?.(actor)
        if (told && !shown) continue
        const [expected, got] = shown
          ? shownBy(shown, story, answer[field], first[field])
          : [first[field], answer[field]]
        const cell = `${moment}: ${row.path} shows ${actor} ${field}`
        matrix.compare(told?.says ?? quoteOf(row, actor), cell, textOf(expected), textOf(got))
      }
  }
}

const textOf = (value: unknown): string => (value === undefined ? 'absent' : JSON.stringify(value))

function shownBy(shown: Shown, story: PolicyStory, got: unknown, first: unknown): [unknown, unknown] {
  if ('is' in shown) return [shown.is === null ? undefined : story.names[shown.is], got]
  if ('offices' in shown) return [shown.offices, (got as readonly { office: string }[]).map(({ office }) => office)]
  if ('documents' in shown) return documents(shown.documents, story, got as Listed[], first as Listed[])
  if ('entry' in shown) return [entry(shown, story, first as Listed[]), got]
  const { of } = shown
  const others = (got as readonly { body: string }[]).map(({ body }) => body).filter((body) => body !== of)
  return [[], of === 'everybody' ? [] : others]
}

interface Listed {
  readonly id: string
  readonly document?: string
  readonly title?: { readonly en: string }
}

/** By the cards that everybody is shown: what is known of each besides, and nothing where that is no more. */
function documents(
  titles: Readonly<Record<string, string | null>>,
  { names }: PolicyStory,
  got: readonly Listed[],
  first: readonly Listed[],
): [unknown, unknown] {
  const card = ({ document: _, title: __, ...known }: Listed) => known
  const besides = Object.entries(titles).map(([name, title]) => {
    const id = names[`${name}Card`] ?? names[name]
    return [id, title === null ? null : names[name], title] as const
  })
  const byId = <Entry extends readonly unknown[]>(entries: readonly Entry[]) =>
    entries.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  const told = got.map(({ id, document = null, title }) => [id, document, title?.en ?? null] as const)
  return [
    [first.map(card), byId(besides)],
    [got.map(card), byId(told)],
  ]
}

/** As the first was shown it, but for what one entry is to show. */
const entry = (
  { entry, shows }: Extract<Shown, { entry: string }>,
  { names }: PolicyStory,
  first: readonly Listed[],
) => {
  const is = first.some(({ id }) => id === names[entry])
  return is ? first.map((one) => (one.id === names[entry] ? { ...one, ...shows } : one)) : `no entry ${entry}`
}
