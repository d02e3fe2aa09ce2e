import { describe, expect, it } from '@jest/globals'
import { openPlenary } from '../support/training-cycle.js'
import { session, sitting } from '../support/training-world.js'
import { agenda, atPlenary, close, firm, instruct, officer, preparing } from '../support/between-sessions.js'

describe('nothing is lost between two sessions', () => {
  it('an instruction registered while the plenary sits is an item of the next session; one dealt with is not', () => {
    const world = preparing()
    instruct(world, 'On rights')
    world.until('2027-06-17 08:00')
    openPlenary(world, 21)
    world.until('2027-06-17 11:00')
    instruct(world, 'On a fair')
    world.until('2027-06-17 15:00')
    close(world, 21)
    expect(agenda(world, 21)).toEqual([
      ['Implementation of the decisions of session XX', 'carryOver'],
      ['On rights', 'instruction'],
    ])
    expect(agenda(world, 22)).toEqual([
      ['Implementation of the decisions of session XXI', 'carryOver'],
      ['On a fair', 'instruction'],
    ])
  })
  it('so is one that came after the agenda was approved for tabling', () => {
    const world = preparing()
    world.until('2027-05-24 12:00')
    world.by(officer, session(21), { type: 'ComposeEdition' })
    world.by('chairs-office.chairsOffice', session(21), { type: 'ClearAgenda', edition: 1 })
    world.by(officer, session(21), { type: 'Dispatch', stage: 'package' })
    world.until('2027-06-13 12:00')
    world.by('plenary.chair', session(21), { type: 'ApproveAgenda', edition: 1 })
    world.until('2027-06-16 12:00')
    instruct(world, 'On a fair')
    world.until('2027-06-17 08:00')
    openPlenary(world, 21)
    close(world, 21)
    expect(agenda(world, 22)).toContainEqual(['On a fair', 'instruction'])
  })
  it('an item that the plenary postponed opens the next agenda: the same item, its proposer and its documents', () => {
    const world = preparing()
    world.until('2027-03-05 12:00')
    world.by('elm.secretary', session(21), { type: 'SubmitProposal', title: { en: 'On tests' } })
    const [proposal] = Object.keys(world.state(session(21)).proposals)
    world.by(officer, session(21), { type: 'AcceptProposal', proposal })
    const item = world.state(session(21)).order[1] ?? ''
    const draft = { kind: 'document', id: 'draft' } as const
    const about = { commission: 'training', session: session(21).id, item, class: 'draftDecision' }
    world.by('elm.secretary', draft, { type: 'RegisterDocument', ...about, title: { en: 'Draft' } })
    world.by('elm.secretary', draft, { type: 'AddVersion', sha256: 'a1', bytes: 1, language: 'en' })
    world.until('2027-06-17 08:00')
    openPlenary(world, 21)
    atPlenary(world, 21, 'DisposeOfItem', { item, disposal: 'postponed' })
    close(world, 21)
    const next = world.state(session(22))
    expect(agenda(world, 22)).toEqual([
      ['On tests', 'postponed'],
      ['Implementation of the decisions of session XXI', 'carryOver'],
    ])
    expect(next.items[item]).toMatchObject({ id: item, proposer: 'elm', source: session(21).id, documents: ['draft'] })
    expect(next.documents.draft).toMatchObject({ item, version: 1 })
    world.by('elm.secretary', draft, { type: 'AddVersion', sha256: 'b2', bytes: 1, language: 'en' })
    expect(world.state(session(22)).documents.draft?.version).toBe(2)
  })
  it('a session that decides nothing follows up what was carried over to it until the next one opens', () => {
    const world = preparing()
    world.until('2027-06-17 08:00')
    openPlenary(world, 21)
    const item = world.state(session(21)).order[0] ?? ''
    const clause = { title: { en: 'Report' }, assigned: ['fir'], due: { kind: 'nextSession' } }
    atPlenary(world, 21, 'RecordDecision', { item, title: { en: 'On reports' }, clauses: [clause] })
    close(world, 21)
    world.until('2028-04-26 08:00')
    openPlenary(world, 22)
    close(world, 22, '2029-04-25')
    const carried = () => world.all('decision').map(({ clauses }) => clauses['1']?.carried)
    const followUp = () => world.state(session(22)).stages['follow-up']
    world.until('2029-04-25 06:00')
    expect([carried(), followUp()?.status]).toEqual([[1], 'open'])
    world.until('2029-04-25 09:00')
    expect([carried(), followUp()?.because]).toEqual([[2], 'time'])
  })
  it('a plenary that nobody opened moves to another day, and is summoned on it, with the agenda of that day', () => {
    const world = preparing()
    world.until('2027-06-17 08:30')
    expect(world.state(sitting(21)).status).toBe('summoned')
    instruct(world, 'On a fair')
    const opening = firm('2027-06-24')
    const reason = { content: 'letter', hash: '00' }
    world.by('plenary.chair', session(21), { type: 'MoveSession', opening, authority: 'Letter', reason })
    expect(world.state(sitting(21))).toMatchObject({ status: 'withdrawn', opening })
    expect(() => openPlenary(world, 21)).toThrow('may not OpenSitting')
    world.until('2027-06-24 07:59')
    expect(world.state(sitting(21)).status).toBe('withdrawn')
    world.until('2027-06-24 08:00')
    const { status, agenda: tabled } = world.state(sitting(21))
    expect([status, tabled.map(({ title }) => title.en)]).toEqual([
      'summoned',
      ['Implementation of the decisions of session XX', 'On a fair'],
    ])
    openPlenary(world, 21)
    close(world, 21)
    expect(world.state(session(21)).status).toBe('held')
  })
})
