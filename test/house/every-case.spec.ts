import { afterAll, describe, expect, it } from '@jest/globals'
import { aggregates, Refusal, type Actor, type StreamKind } from '@plenary/domain'
import { actors, commandsOf, commandTypes, statesOf } from '../support/every-case.js'
import { twentyFirst, twentySecond } from '../support/three-sessions.js'
import { TrainingWorld } from '../support/training-world.js'
import type { Command } from '../support/world-words.js'

const world = new TrainingWorld('2027-01-11 09:00')
twentyFirst(world)
twentySecond(world)

/** What belongs to persons is asked by persons, what belongs to time by time, all else by the engine. */
const asks = (kind: StreamKind, type: string) => {
  const persons = aggregates[kind].permit(null, actors[0] as never, null).some((act) => act.type === type)
  return actors.filter((actor) =>
    actor.kind === 'person' ? persons : !persons && (actor.kind === 'time') === (type === 'PassTime'),
  )
}

type Answer = 'events' | 'nothing' | `refused ${string}` | `broke: ${string}`
const answer = (kind: StreamKind, state: object | null, command: Command, actor: Actor): Answer => {
  try {
    const ref = { kind, id: (state as { id?: string } | null)?.id ?? 'new' }
    const events = world.decide(actor, ref, state, command)
    return events.length > 0 ? 'events' : 'nothing'
  } catch (error) {
    return error instanceof Refusal && /^[a-z]+\.[a-zA-Z]+$/.test(error.code)
      ? `refused ${error.code}`
      : `broke: ${String(error)}`
  }
}

describe('every command in every state by every role', () => {
  let cases = 0
  const kinds = Object.keys(commandTypes) as StreamKind[]
  const pairs = kinds.flatMap((kind) => commandTypes[kind].split(' ').map((type) => [kind, type] as const))

  it.each(pairs)('of a %s is answered with events or a refusal that has a name: %s', (kind, type) => {
    const answers = statesOf(world, kind).flatMap((state) =>
      commandsOf(
        type,
        state,
        world.deeds.filter(({ ref }) => ref.kind === kind),
      ).flatMap((command) => asks(kind, type).map((actor) => answer(kind, state, command, actor))),
    )
    cases += answers.length
    expect(answers.filter((one) => one.startsWith('broke'))).toEqual([])
    if (type.startsWith('Note')) expect(answers.filter((one) => one.startsWith('refused'))).toEqual([])
  })

  it.each(kinds)('of a %s is listed, permitted or not, with a reason where not', (kind) => {
    const mine = commandTypes[kind].split(' ').filter((type) => type !== 'PassTime' && !type.startsWith('Note'))
    const engines = [
      'CopySession',
      'OpenStage',
      'CloseStage',
      'StartRound',
      'CloseConsultation',
      'CloseDecision',
      'HoldNotices',
    ]
    for (const state of statesOf(world, kind))
      for (const actor of actors) {
        if (actor.kind !== 'person') continue
        const acts = aggregates[kind].permit(state, actor, state && world.procedureOf({ kind, id: '' }, state))
        cases += acts.length
        expect(acts.map(({ type }) => type)).toEqual(mine.filter((type) => !engines.includes(type)))
        expect(acts.filter(({ allowed, code }) => allowed === (code !== undefined))).toEqual([])
      }
  })

  afterAll(() => {
    console.log(`${String(cases)} cases`)
  })
})

describe('whoever owes something', () => {
  const owed = world.deeds.flatMap(({ ref, after }) =>
    aggregates[ref.kind]
      .duties(after, world.procedureOf(ref, after))
      .filter(({ state }) => state === 'open')
      .map(({ act, holder }) => `${holder.role} ${act}`),
  )
  const permitted = world.deeds.flatMap(({ ref, before }) =>
    actors.flatMap((actor) => {
      if (actor.kind !== 'person') return []
      const acts = aggregates[ref.kind]
        .permit(before, actor, before && world.procedureOf(ref, before))
        .filter(({ allowed }) => allowed)
      return acts.map(({ type }) => `${actor.role} ${type}`)
    }),
  )

  it('may do what fulfils it', () => {
    // Who drafts begins with registering the document; the version that is owed follows.
    const may = new Set(permitted.map((one) => one.replace('RegisterDocument', 'AddVersion')))
    expect([...new Set(owed)].filter((one) => !may.has(one))).toEqual([])
  })

  it('is one of these, owing this', () => {
    expect([...new Set(owed)].sort()).toEqual([
      'chair ApproveAgenda',
      'chair CloseSitting',
      'chair FirmUp',
      'chairsOffice ClearAgenda',
      'councilSecretary GiveOpinion',
      'councilSecretary SubmitProposal',
      'head Dispatch',
      'head FirmUp',
      'head Sign',
      'head SignDraft',
      'pressOfficer AnswerCall',
      'pressOfficer Dispatch',
      'secretariatOfficer AddVersion',
      'secretariatOfficer Approve',
      'secretariatOfficer ComposeEdition',
      'secretariatOfficer Dispatch',
      'secretariatOfficer SubmitProposal',
      'secretary AddVersion',
      'secretary AnswerCall',
      'secretary Approve',
      'secretary Reply',
      'secretary ReportImplementation',
      'secretary SubmitDraft',
      'secretary SubmitProposal',
      'workingGroupSecretary Approve',
      'workingGroupSecretary GiveOpinion',
    ])
  })
})
