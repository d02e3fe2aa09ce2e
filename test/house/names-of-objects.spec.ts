import { describe, expect, it } from '@jest/globals'
import { aggregates, Refusal, type Actor, type StreamKind } from '@plenary/domain'
import { actors, commandsOf, commandTypes, statesOf } from '../support/every-case.js'
import { twentyFirst, twentySecond } from '../support/three-sessions.js'
import { TrainingWorld } from '../support/training-world.js'
import type { Command } from '../support/world-words.js'

const world = new TrainingWorld('2027-01-11 09:00')
twentyFirst(world)
twentySecond(world)

/** What every object has of itself: whoever looks up `items[id]` finds something under each of them. */
const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty']
/** Where a name has to be that of something which is there. */
const naming: Readonly<Partial<Record<string, string>>> = {
  AcceptProposal: 'proposal',
  ReturnProposal: 'proposal',
  IncludeItem: 'source',
  RetitleItem: 'item',
  WithdrawItem: 'item',
  AnswerCall: 'stage',
  Approve: 'stage',
  SendBack: 'stage',
  Dispatch: 'stage',
  Sign: 'stage',
  OpenStage: 'stage',
  CloseStage: 'stage',
  StartRound: 'stage',
  RecordAttendance: 'part',
  RecordPosition: 'item part',
  RecordDecision: 'item',
  DisposeOfItem: 'item',
  GiveOpinion: 'item',
  ReportImplementation: 'clause',
  ConcludeClause: 'clause',
}

/** The command with each of its names, one at a time, turned into one of those. A zone is looked at where it comes in. */
const hostile = (command: Command): readonly (readonly [string, Command])[] =>
  Object.entries(command)
    .filter(([field, value]) => !['type', 'venue'].includes(field) && typeof value === 'string')
    .flatMap(([field]) => names.map((name) => [field, { ...command, [field]: name }] as const))

interface Case {
  readonly state: object | null
  readonly command: Command
  readonly actor: Actor
}

/** What became of it; events have to be told on as well. */
function answer(kind: StreamKind, state: object | null, command: Command, actor: Actor): string {
  const { evolve, tells, duties, nextAt } = aggregates[kind]
  try {
    const ref = { kind, id: (state as { id?: string } | null)?.id ?? 'new' }
    const events = world.decide(actor, ref, state, command)
    const after = events.reduce<object | null>((one, event) => evolve(one, event) as object, state)
    if (after === null) return 'nothing'
    const procedure = world.procedureOf(ref, after)
    tells(state, after, events)
    duties(after, procedure)
    nextAt(after, procedure)
    return events.length > 0 ? 'events' : 'nothing'
  } catch (error) {
    return error instanceof Refusal ? 'refused' : `broke: ${String(error)}`
  }
}

/** Acts that were done, each where it was; of a kind that never was, such as might be done. */
function casesOf(kind: StreamKind, type: string): readonly Case[] {
  const deeds = world.deeds.filter(({ ref }) => ref.kind === kind)
  const done = deeds.filter(({ command }) => command.type === type).slice(-3)
  if (done.length > 0) return done.map(({ before: state, command, actor }) => ({ state, command, actor }))
  return statesOf(world, kind).flatMap((state) =>
    commandsOf(type, state, []).flatMap((command) =>
      actors
        .filter((actor) => answer(kind, state, command, actor) === 'events')
        .map((actor) => ({ state, command, actor }))
        .slice(0, 1),
    ),
  )
}

describe('a name that every object has', () => {
  const kinds = Object.keys(commandTypes) as StreamKind[]
  const pairs = kinds.flatMap((kind) => commandTypes[kind].split(' ').map((type) => [kind, type] as const))

  it.each(pairs)('is to a %s a name like any other: %s', (kind, type) => {
    const wrong = new Set<string>()
    for (const { state, command, actor } of casesOf(kind, type))
      for (const [field, asked] of hostile(command)) {
        const told = answer(kind, state, asked, actor)
        const isUnknown = naming[type]?.split(' ').includes(field) === true
        if (told.startsWith('broke') || (isUnknown && told !== 'refused')) wrong.add(`${field}: ${told}`)
      }
    expect([...wrong]).toEqual([])
  })
})
