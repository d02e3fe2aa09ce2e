import { describe, expect, it } from '@jest/globals'
import { letter, openPlenary, Preparation } from '../support/training-cycle.js'
import { commission, session } from '../support/training-world.js'
import { agenda, announced, atPlenary, close, firm, instruct, officer, preparing } from '../support/between-sessions.js'

describe('nothing is lost where a session has no date any more', () => {
  it('a session that follows is postponed: what is due by it waits with it, and the session before is not closed', () => {
    const world = preparing()
    world.until('2027-06-17 08:00')
    openPlenary(world, 21)
    const item = world.state(session(21)).order[0] ?? ''
    const clause = { title: { en: 'Report' }, assigned: ['fir'], due: { kind: 'nextSession' } }
    atPlenary(world, 21, 'RecordDecision', { item, title: { en: 'On reports' }, clauses: [clause] })
    close(world, 21)
    world.until('2028-03-01 12:00')
    world.by('plenary.chair', session(22), { type: 'PostponeSession', authority: 'Letter', reason: letter })
    world.until('2028-12-01 12:00')
    expect(world.state(session(21)).stages['follow-up']?.status).toBe('open')
    expect(world.all('decision').map(({ clauses }) => [clauses['1']?.due, clauses['1']?.carried])).toEqual([[null, 0]])
    const move = { authority: 'Letter', reason: letter, opening: firm('2029-03-14') }
    world.by('plenary.chair', session(22), { type: 'MoveSession', ...move })
    expect(world.all('decision')[0]?.clauses['1']?.due).not.toBe(null)
    world.until('2029-03-14 09:00')
    expect(world.state(session(21)).stages['follow-up']?.because).toBe('time')
    expect(world.all('decision')[0]?.clauses['1']?.carried).toBe(1)
  })
  it('a session that follows is cancelled: all that was left to it reaches the one convened next', () => {
    const world = preparing()
    world.until('2027-03-05 12:00')
    world.by('elm.secretary', session(21), { type: 'SubmitProposal', title: { en: 'On tests' } })
    const [proposal] = Object.keys(world.state(session(21)).proposals)
    world.by(officer, session(21), { type: 'AcceptProposal', proposal })
    const [item, postponed] = world.state(session(21)).order
    world.until('2027-06-17 08:00')
    openPlenary(world, 21)
    const clause = { title: { en: 'Report' }, assigned: ['fir'], due: { kind: 'nextSession' } }
    atPlenary(world, 21, 'RecordDecision', { item, title: { en: 'On reports' }, clauses: [clause] })
    atPlenary(world, 21, 'DisposeOfItem', { item: postponed, disposal: 'postponed' })
    close(world, 21)
    world.until('2027-09-01 12:00')
    instruct(world, 'On a fair')
    const left = agenda(world, 22)
    world.by('plenary.chair', session(22), { type: 'CancelSession', authority: 'Letter', reason: letter })
    expect(world.state(session(21)).successor).toMatchObject({ session: session(22).id, opening: { kind: 'unknown' } })
    world.until('2028-04-27 12:00')
    expect(world.state(session(21)).stages['follow-up']?.status).toBe('open')
    world.by('plenary.chair', commission, { type: 'ConveneSession', ...announced('2028-10-18') })
    const anew = { kind: 'session', id: 'training/session/22/1' } as const
    expect(world.state(anew)).toMatchObject({ ordinal: 22, previous: { session: session(21).id, ordinal: 21 } })
    expect(world.state(session(21)).successor).toMatchObject({ session: anew.id, opening: firm('2028-10-18') })
    const { order, items, carriedOver } = world.state(anew)
    expect(order.map((id) => [items[id]?.title.en, items[id]?.origin])).toEqual(left)
    expect(left).toEqual([
      ['On tests', 'postponed'],
      ['Implementation of the decisions of session XXI', 'carryOver'],
      ['On a fair', 'instruction'],
    ])
    expect(carriedOver.map(({ clause, assigned }) => [clause, assigned])).toEqual([['1', ['fir']]])
    expect(world.isQuiet).toBe(true)
  })
  it('a session is cancelled while its tours and reviews are under way: each of them is withdrawn', () => {
    const world = preparing()
    const prepared = new Preparation(world, 21, '2027-06-17').on(104).propose()
    prepared
      .on(89)
      .draft('elm.secretary', prepared.item('elm'))
      .on(74)
      .by(officer, 'Approve', { stage: 'drafts-check' })
    prepared.on(60)
    const tours = () => world.all('consultation').filter(({ stage }) => stage === 'first-tour')
    expect(tours().map(({ status }) => status)).toEqual(['open'])
    prepared.by('plenary.chair', 'CancelSession', { authority: 'Letter', reason: letter })
    expect(tours().map(({ status, outcome }) => [status, outcome])).toEqual([['closed', 'withdrawn']])
    expect([...world.streams.keys()].flatMap((id) => world.duties(id)).filter(({ state }) => state === 'open')).toEqual(
      [],
    )
  })
})
