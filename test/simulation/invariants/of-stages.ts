import { sessionAggregate, type Session, type SessionEvent, type StageState } from '@plenary/domain'
import { each, once, type Invariants } from '../verdict.js'
import type { Life } from '../life.js'
import { deedsOf, eventsOf, same } from './of-life.js'

/** Time closes a stage five seconds after its closing moment. */
const grace = 5_000

const opened = (life: Life) =>
  [...eventsOf(life, 'StageOpened'), ...eventsOf(life, 'RoundStarted')].map(({ id, event: { stage, round, at } }) => ({
    key: `${id} ${stage} ${String(round)}`,
    at,
  }))
const closed = (life: Life) =>
  eventsOf(life, 'StageClosed').map(({ id, event: { stage, round, at, because } }) => ({
    key: `${id} ${stage} ${String(round)}`,
    at,
    because,
  }))
const keyOf = ({ key }: { readonly key: string }) => key
/** What ended before anybody was asked. */
const unasked = ['beforeConvening', 'overtaken']
const calledOff = ['cancelled', 'mode']
/** What never began here. */
const elsewhere = ['outside']

/** What follows each closing of a stage in its round: nothing, or what takes it up again. */
const afterClosing = (life: Life) =>
  life.world.all('session').flatMap(({ id }) => {
    const journal = (life.world.streams.get(id)?.journal ?? []) as unknown as readonly SessionEvent[]
    const ofStages = journal.filter((event) => turning.includes(event.type)) as readonly Turning[]
    return ofStages.flatMap((event, index) => {
      if (event.type !== 'StageClosed') return []
      const { stage, round, because } = event
      const next = ofStages.slice(index + 1).find((other) => other.stage === stage && other.round === round)
      return [{ key: `${id} ${stage} ${String(round)}`, because, next: next?.type }]
    })
  })
const turning: readonly string[] = ['StageOpened', 'StageClosed', 'StageTakenUp']
type Turning = Extract<SessionEvent, { type: 'StageOpened' | 'StageClosed' | 'StageTakenUp' }>

/** What a conductor was asked to do with a stage, and did; with the session as it stood before. */
const conducted = (life: Life, type: string, because?: string) =>
  deedsOf(life, 'session').flatMap(({ command, before, at }) =>
    before && command.type === type && (because === undefined || command.because === because)
      ? [{ stage: String(command.stage), session: before, at }]
      : [],
  )
const stageOf = ({ stage }: { readonly stage: string }) => stage
const isOf = (stage: string, name: string) => stage === name || stage.startsWith(`${name}/`)

/** What a stage comes after; what an act has ended holds nothing up, but what that came after does. */
const comingFirst = (life: Life, session: Session, stage: string): readonly StageState[] => {
  const { after = [] } = life.rules.stages.find(({ id }) => isOf(stage, id)) ?? {}
  return Object.values(session.stages)
    .filter(({ id }) => after.some((name) => isOf(id, name)))
    .flatMap((one) => {
      const isEnded = [...unasked, ...calledOff].includes(one.because ?? '')
      return isEnded ? comingFirst(life, session, one.id) : [one]
    })
}

export const ofStages: Invariants = {
  'a stage opens at most once a round': (life) => once(opened(life).map(keyOf)),
  'a stage closes at most once a round, but for one that is taken up again, or was called off': (life) =>
    each(afterClosing(life), ({ next, because }) => next !== 'StageClosed' || because === 'mode', keyOf),
  'a stage closes after it opened': (life) => {
    const openings = new Map(opened(life).map(({ key, at }) => [key, at]))
    const begun = closed(life).filter(({ because }) => ![...unasked, ...calledOff, ...elsewhere].includes(because))
    return each(begun, ({ key, at }) => at >= (openings.get(key) ?? Infinity), keyOf)
  },
  'what was over when it was dated never begins, unless it is taken up again': (life) =>
    each(
      afterClosing(life).filter(({ because }) => unasked.includes(because)),
      ({ next }) => next === undefined || next === 'StageTakenUp',
      keyOf,
    ),
  'no stage opens before its session is convened': (life) =>
    each(
      eventsOf(life, 'StageOpened'),
      ({ id, event }) => event.at >= life.world.state({ kind: 'session', id }).convenedAt,
      ({ event }) => event.stage,
    ),
  'no stage opens before its opening as it stands': (life) =>
    each(
      conducted(life, 'OpenStage'),
      ({ stage, session, at }) => at >= (session.plan[stage]?.opens?.from ?? 0),
      stageOf,
    ),
  'no stage opens before those that it comes after have closed': (life) =>
    each(
      conducted(life, 'OpenStage'),
      ({ stage, session }) => {
        return comingFirst(life, session, stage).every(({ status }) => status === 'closed')
      },
      stageOf,
    ),
  'nothing closes before its moment but by its gate': (life) =>
    each(
      conducted(life, 'CloseStage', 'time'),
      ({ stage, session, at }) => at >= (session.plan[stage]?.closes ?? Infinity) + grace,
      stageOf,
    ),
  'a call that its gate closes has an answer of everyone asked': (life) =>
    each(
      conducted(life, 'CloseStage', 'gate').filter(({ stage }) =>
        life.rules.stages.some(({ id, kind }) => isOf(stage, id) && ['call', 'dispatch', 'sign'].includes(kind)),
      ),
      ({ stage, session }) => {
        const { asked = [], answers = {} } = session.stages[stage] ?? {}
        return asked.every(({ key }) => answers[key] !== undefined)
      },
      stageOf,
    ),
  // Where the rules put its minima follows the opening: it shows whether what was done was done in time.
  'a stage that is over keeps its dates': (life) =>
    each(
      deedsOf(life, 'session').flatMap(({ before, after, command }) =>
        before && before.plan !== after.plan
          ? Object.values(before.stages)
              .filter(({ id, round, status }) => {
                const is = after.stages[id]
                return status === 'closed' && is?.status === 'closed' && is.round === round
              })
              .map(({ id }) => ({ id, was: before.plan[id], is: after.plan[id], by: command.type }))
          : [],
      ),
      ({ was, is }) => same({ ...was, must: undefined }, { ...is, must: undefined }),
      ({ id, by }) => `${id} by ${by}`,
    ),
  'a closed or cancelled session owes nothing and waits for no time': (life) =>
    each(
      life.world.all('session').filter(({ status }) => status === 'closed' || status === 'cancelled'),
      (session) =>
        sessionAggregate.nextAt(session, life.rules) === null &&
        sessionAggregate.duties(session, life.rules).every(({ state }) => state !== 'open'),
      ({ id }) => id,
    ),
}
