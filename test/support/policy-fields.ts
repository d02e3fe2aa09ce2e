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
        const [expected, got] = shown ? shownBy(shown, story, answer[field]) : [first[field], answer[field]]
        const cell = `${moment}: ${row.path} shows ${actor} ${field}`
        matrix.compare(told?.says ?? quoteOf(row, actor), cell, textOf(expected), textOf(got))
      }
  }
}

const textOf = (value: unknown): string => (value === undefined ? 'absent' : JSON.stringify(value))

function shownBy(shown: Shown, story: PolicyStory, got: unknown): [unknown, unknown] {
  if ('is' in shown) return [shown.is === null ? undefined : story.names[shown.is], got]
  if ('offices' in shown) return [shown.offices, (got as readonly { office: string }[]).map(({ office }) => office)]
  const { of } = shown
  const others = (got as readonly { body: string }[]).map(({ body }) => body).filter((body) => body !== of)
  return [[], of === 'everybody' ? [] : others]
}
