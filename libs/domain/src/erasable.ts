import type { PersonInOffice, Signature } from './access/actor.js'
import { signed } from './access/signed.js'
import { Defect, refusals } from './refusal.js'
import type { Aggregate, Context, Tried } from './rule.js'
import type { Instant } from './time/when.js'
import { contentsIn } from './title.js'

/** A text is to be gone, by whoever has ordered it; that it was written, by whom and when, stays. */
export interface EraseContent {
  readonly type: 'EraseContent'
  readonly content: string
  readonly authority: string
}
export interface ContentErased {
  readonly type: 'ContentErased'
  readonly v: 1
  readonly at: Instant
  readonly content: string
  readonly authority: string
  readonly by: Signature
}

const refuse = refusals({
  contentUnknown: [
    404,
    'content.unknown',
    'Under this id no text is kept here: none was written, or it was erased.',
    'Под таким идентификатором здесь нет текста: его не писали или он уничтожен.',
  ],
})

interface Typed {
  readonly type: string
}
const erases = (command: Typed): command is EraseContent => command.type === 'EraseContent'
const isErasure = (event: Typed): event is ContentErased => event.type === 'ContentErased'
const isOwn = <E extends Typed>(event: E | ContentErased): event is E => !isErasure(event)

/**
 * A kind of stream of which what persons wrote can be erased, whatever it is and however far the stream has come. What
 * becomes of the bytes is the door's affair; the state names contents and stays as it is.
 */
export const erasable = <S extends object, C extends Typed, E extends Typed>(
  aggregate: Aggregate<S, C, E>,
  isTheirs: (person: PersonInOffice, state: S) => boolean,
): Aggregate<S, C | EraseContent, E | ContentErased> => ({
  ...aggregate,
  ...withoutErasures(aggregate),
  decide: (state, command, context) =>
    erases(command) ? erase(command, context) : aggregate.decide(state, command, context),
  evolve: (state, event) => {
    if (isOwn(event)) return aggregate.evolve(state, event)
    return state ?? unwritten()
  },
  upcast: (event) => (isErasure(event) ? event : aggregate.upcast(event)),
  permit: (state, person, procedure) => {
    const code = !state ? `${aggregate.kind}.unknown` : isTheirs(person, state) ? undefined : 'act.notPermitted'
    const act = { type: 'EraseContent', ...(code === undefined ? { allowed: true } : { allowed: false, code }) }
    return [...aggregate.permit(state, person, procedure), act]
  },
})

/** Erasing pins no rules, counts no days, tells and hands in nothing. */
const withoutErasures = <S extends object, C extends Typed, E extends Typed>(aggregate: Aggregate<S, C, E>) => {
  type Event = E | ContentErased
  const asked = (command?: C | EraseContent) => (command && !erases(command) ? command : undefined)
  return {
    edition: (state: S | null, command?: C | EraseContent, at?: Instant) =>
      aggregate.edition(state, asked(command), at),
    calendars: (state: S | null, command?: C | EraseContent) => aggregate.calendars?.(state, asked(command)) ?? [],
    tells: (before: S | null, after: S, events: readonly Event[]) =>
      aggregate.tells(before, after, events.filter(isOwn)),
    notices: (before: S | null, after: S, event: Event) =>
      isOwn(event) ? aggregate.notices(before, after, event) : [],
    effect: (tried: Tried<S, Event>) => aggregate.effect?.({ ...tried, events: tried.events.filter(isOwn) }) ?? null,
    handsIn: (after: S, events: readonly Event[]) => aggregate.handsIn?.(after, events.filter(isOwn)) ?? null,
  }
}

const erase = ({ content, authority }: EraseContent, { contents, at, actor }: Context): readonly ContentErased[] => {
  if (!contents?.has(content)) return refuse.contentUnknown({ content, pointer: '/content' })
  return [{ type: 'ContentErased', v: 1, at, content, authority, by: signed(actor) }]
}

const unwritten = (): never => {
  throw new Defect('ContentErased before anything was written')
}

/** What has been written on a stream, by what its events name, and was not erased. */
export const contentsOf = (events: readonly Typed[]): ReadonlySet<string> => {
  const erased = new Set(events.filter(isErasure).map(({ content }) => content))
  const named = events.flatMap(contentsIn).map(({ content }) => content)
  return new Set(named.filter((content) => !erased.has(content)))
}
