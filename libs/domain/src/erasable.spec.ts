import { describe, expect, it } from '@jest/globals'
import type { Actor } from './access/actor.js'
import { aggregates } from './aggregates.js'
import { underControl } from './decision/decision.fixture.js'
import { drafted, head } from './desk/desk.fixture.js'
import { restricted } from './document/document.fixture.js'
import { contentsOf } from './erasable.js'
import { Refusal } from './refusal.js'
import type { Context } from './rule.js'
import { at, by, letter, person, secretaryOf } from './story.fixture.js'

const secretary = person('secretariat', 'commissionSecretary')
const command = { type: 'EraseContent', content: letter.content, authority: 'Order 7' }
const { decision, desk } = aggregates
const report = { type: 'ReportImplementation', clause: '1', state: 'partly', text: letter } as const
const state = underControl().after(secretaryOf('elm'), report).state

const decided = (contents?: readonly string[], actor: Actor = secretary) => {
  const context = { at: at('2027-06-18'), actor, ...(contents && { contents: new Set(contents) }) }
  try {
    return decision.decide(state, command, context as Context) as unknown
  } catch (error) {
    return error instanceof Refusal ? { code: error.code, ...error.details } : error
  }
}
const erased = {
  type: 'ContentErased',
  v: 1,
  at: at('2027-06-18'),
  content: letter.content,
  authority: 'Order 7',
  by: by(secretary),
} as const

describe('a text', () => {
  it('is erased by an act that says by whom and on whose authority', () => {
    expect(decided([letter.content])).toEqual([erased])
  })
  it('that was not written on this stream, or is erased already, is not known there', () => {
    const unknown = { code: 'content.unknown', content: letter.content, pointer: '/content' }
    expect([decided(['other']), decided([]), decided()]).toEqual([unknown, unknown, unknown])
  })
  it('is kept from the act that names it until the one that erases it', () => {
    const written = { type: 'ImplementationReported', report: { text: letter } }
    const other = { type: 'ImplementationReported', report: { text: { content: 'other', hash: '01' } } }
    expect([...contentsOf([written, other])]).toEqual(['letter', 'other'])
    expect([...contentsOf([written, other, erased])]).toEqual(['other'])
  })
})

describe('the act', () => {
  it('leaves the state what it was, is told to nobody and hands nothing in', () => {
    expect(decision.evolve(state, erased)).toBe(state)
    expect(decision.tells(state, state, [erased])).toEqual([])
    expect(decision.notices(state, state, erased)).toEqual([])
    expect(desk.handsIn?.(drafted.state, [erased])).toBeNull()
    expect(() => decision.evolve(null, erased) as unknown).toThrow('before anything was written')
  })
  it('is known to every release that reads the journal after it', () => {
    expect(decision.upcast(erased)).toBe(erased)
    expect(() => decision.upcast({ type: 'Unheard', v: 1 }) as unknown).toThrow('Unheard')
  })
})

const may = (kind: 'decision' | 'desk' | 'document', one: object | null, actor: Actor) =>
  actor.kind === 'person' && aggregates[kind].permit(one, actor, null).find(({ type }) => type === 'EraseContent')

describe('it is the act', () => {
  it("in the commission's circle of its secretary, and nobody else's", () => {
    expect(may('decision', state, secretary)).toEqual({ type: 'EraseContent', allowed: true })
    for (const role of ['chair', 'secretariatOfficer', 'head', 'administrator', 'auditor'] as const)
      expect(may('decision', state, person('elm', role))).toMatchObject({ allowed: false, code: 'act.notPermitted' })
    expect(may('decision', null, secretary)).toMatchObject({ allowed: false, code: 'decision.unknown' })
  })
  it('on a desk of its own head', () => {
    expect(may('desk', drafted.state, head)).toMatchObject({ allowed: true })
    for (const other of [secretary, person('oak', 'head'), person('elm', 'secretary')])
      expect(may('desk', drafted.state, other)).toMatchObject({ allowed: false, code: 'act.notPermitted' })
  })
  it('on a document of the secretary of the commission, and of the head of who drafts it', () => {
    for (const one of [secretary, head]) expect(may('document', restricted.state, one)).toMatchObject({ allowed: true })
    for (const other of [person('oak', 'head'), person('elm', 'secretary')])
      expect(may('document', restricted.state, other)).toMatchObject({ allowed: false, code: 'act.notPermitted' })
  })
  it('on no stream whose acts name no text', () => {
    const acts = aggregates.commission.permit(null, secretary, null).map(({ type }) => type)
    expect(acts).not.toContain('EraseContent')
  })
})
