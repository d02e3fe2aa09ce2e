import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { conductScripted } from '../support/scripted-conducting.js'
import { ScriptedStream } from '../support/scripted-stream.js'
import { until } from '../support/until.js'

let scene: Awaited<ReturnType<typeof conductScripted>>
beforeAll(async () => {
  scene = await conductScripted()
}, 120_000)
afterAll(() => scene.stop())

const typesOf = ({ asked }: ScriptedStream) =>
  asked.map(({ type, ...named }) => `${type} ${Object.values(named).join(' ')}`)

describe('a session', () => {
  test('conducts its stages side by side: one ends and the next begins while another is still open', async () => {
    const session = new ScriptedStream()
    session.stages = { proposals: { is: 'ready' }, invitation: { is: 'ready', kind: 'dispatch' } }
    session.answer = (command) => {
      if (command.type === 'OpenStage') session.stages[command.stage] = { is: 'open' }
      if (command.type === 'CloseStage') session.stages = { invitation: { is: 'open' }, drafts: { is: 'ready' } }
    }
    const run = await scene.nudge(session)
    await until('both open', () => session.asked.length === 2)
    session.act(() => (session.stages['proposals'] = { is: 'ending', end: 'time' }))
    await scene.nudge(session)
    await until('the next open', () => session.asked.length === 4)
    session.act(() => (session.ended = true))
    await scene.nudge(session)
    await run.result()
    expect(typesOf(session)).toEqual([
      'OpenStage proposals 1',
      'OpenStage invitation 1',
      'CloseStage proposals 1 time',
      'OpenStage drafts 1',
    ])
  })

  test('taken up in its middle asks only for what stands', async () => {
    const session = new ScriptedStream()
    session.stages = { drafts: { is: 'open', round: 2 }, reports: { is: 'ending', end: 'gate' } }
    session.answer = () => {
      session.ended = true
    }
    const run = await scene.nudge(session)
    await run.result()
    expect(typesOf(session)).toEqual(['CloseStage reports 1 gate'])
  })

  test('begins a new round of a stage that was sent back, of whatever kind, and conducts it', async () => {
    const session = new ScriptedStream()
    session.stages = { proposals: { is: 'again' }, tabling: { is: 'again', kind: 'approve', round: 2 } }
    session.answer = (command) => {
      if (command.type !== 'StartRound') session.ended = true
      else session.stages[command.stage] = { is: 'ending', end: 'gate', round: command.round + 1 }
    }
    const run = await scene.nudge(session)
    await run.result()
    expect(typesOf(session).slice(0, 3)).toEqual([
      'StartRound proposals 1',
      'StartRound tabling 2',
      'CloseStage proposals 2 gate',
    ])
  })

  test('takes a refusal as a call to look again, and asks no more for what no longer stands', async () => {
    const session = new ScriptedStream()
    session.stages = { proposals: { is: 'ready' } }
    session.answer = () => {
      session.act(() => (session.stages = { drafts: { is: 'open' } }))
      return 'stage.notReady'
    }
    const run = await scene.nudge(session)
    await until('asked', () => session.asked.length === 1)
    session.act(() => (session.ended = true))
    await scene.nudge(session)
    await run.result()
    expect(typesOf(session)).toEqual(['OpenStage proposals 1'])
    expect(session.stuck).toEqual([])
  })

  test('refused twice alike at one version tells the operator once, shows it, and goes on at the next version', async () => {
    const session = new ScriptedStream()
    session.stages = { proposals: { is: 'ready' } }
    session.answer = () => 'stage.notReady'
    const run = await scene.nudge(session)
    await until('stuck', () => session.stuck.length === 1)
    const details = async () =>
      (await run.query<{ currentDetails: string }>('__temporal_workflow_metadata')).currentDetails
    expect(await details()).toBe('stuck at version 1: OpenStage refused, stage.notReady')
    expect(session.stuck).toEqual([{ version: 1, code: 'stage.notReady' }])
    await scene.nudge(session)
    await until('looked again', () => session.looks === 2)
    session.answer = () => {
      session.ended = true
    }
    session.act(() => undefined)
    await scene.nudge(session)
    await run.result()
    expect(session.stuck).toEqual([])
    expect(session.asked).toHaveLength(3)
    expect(await details()).toBe('')
  })

  test('answers a crowd of nudges with few looks and asks for nothing while nothing stands', async () => {
    const session = new ScriptedStream()
    session.stages = { proposals: { is: 'open' } }
    const run = await scene.nudge(session)
    await Promise.all(Array.from({ length: 50 }, () => scene.nudge(session)))
    session.act(() => (session.ended = true))
    await scene.nudge(session)
    await run.result()
    expect(session.looks).toBeLessThan(30)
    expect(session.asked).toEqual([])
  })

  test('hands over to a new run after a thousand events, and the new run goes on with the open stage', async () => {
    const session = new ScriptedStream()
    const councils = Array.from({ length: 40 }, (_, n) => `council/${n}`)
    session.stages = Object.fromEntries(councils.map((council) => [council, { is: 'ending', end: 'gate' }]))
    session.answer = (command) => {
      if (command.type !== 'CloseStage' || command.stage === 'reports') session.ended = true
      else
        session.stages[command.stage] = {
          is: command.round < 25 ? 'ending' : 'open',
          end: 'gate',
          round: command.round + 1,
        }
    }
    const { workflowId } = await scene.nudge(session)
    const run = scene.client.workflow.getHandle(workflowId)
    const { runId } = await run.describe()
    await until('a thousand rounds closed', () => session.asked.length === 1000)
    await scene.nudge(session)
    await until('handed over', async () => (await run.describe()).runId !== runId)
    session.act(() => (session.stages = { reports: { is: 'ending', end: 'gate' } }))
    await scene.nudge(session)
    await run.result()
    expect(typesOf(session).slice(1000)).toEqual(['CloseStage reports 1 gate'])
  }, 20_000)
})

test('the conductor of a stream that is not known ends', async () => {
  for (const kind of ['session', 'consultation', 'decision'] as const) {
    const stream = new ScriptedStream(kind)
    stream.known = false
    await (await scene.nudge(stream)).result()
    expect(stream.looks).toBe(1)
  }
})

test('a consultation closes the round whose end stands, and lives until it has ended', async () => {
  const tour = new ScriptedStream('consultation')
  tour.stages = { tour: { is: 'ending', end: 'time', round: 2, kind: 'consult' } }
  tour.answer = () => {
    tour.ended = true
  }
  await (await scene.nudge(tour)).result()
  expect(typesOf(tour)).toEqual(['CloseConsultation 2 time'])
})

test('a decision that stood stuck looks when it is nudged, and closes once it is free', async () => {
  const decision = new ScriptedStream('decision')
  decision.calls = true
  decision.answer = () => 'clause.notConcluded'
  const run = await scene.nudge(decision)
  await until('stuck', () => decision.stuck.length === 1)
  decision.answer = () => {
    decision.ended = true
  }
  decision.act(() => undefined)
  await scene.nudge(decision)
  await run.result()
  expect(typesOf(decision)).toEqual(['CloseDecision ', 'CloseDecision ', 'CloseDecision '])
  expect(decision.stuck).toEqual([])
})

test('a conducted life replays as it was', async () => {
  const session = new ScriptedStream()
  session.stages = { proposals: { is: 'ready' }, tabling: { is: 'again', kind: 'approve' } }
  session.answer = ({ type }) => {
    if (type === 'OpenStage') session.stages = { proposals: { is: 'ending', end: 'gate' } }
    if (type === 'CloseStage') session.ended = true
  }
  const run = await scene.nudge(session)
  await run.result()
  await expect(scene.replay(run)).resolves.toBeUndefined()
})

test('a conductor that another release cannot go on with ends, so that a new one begins', async () => {
  const session = new ScriptedStream()
  session.stages = { proposals: { is: 'open' } }
  const run = await scene.nudge(session)
  await until('begun', () => session.looks === 1)
  await scene.release((code) => code.replaceAll('reportFree(this.ref)', 'look(this.ref)'))
  await scene.nudge(session)
  await expect(run.result()).rejects.toThrow()
  expect((await run.describe()).status.name).toBe('FAILED')
}, 60_000)
