import { expect, it } from '@jest/globals'
import { listed } from '../access/listed.fixture.js'
import { rules } from '../procedure/rules.fixture.js'
import { at, chair, letter } from '../story.fixture.js'
import { permit } from './permit.js'
import { convened, stages, withItem } from './session.fixture.js'
import type { Session, StageState } from './session.js'

const procedure = rules(stages)
const listOf = listed<Session>((session, actor) => permit(session, actor, procedure))
const { state } = withItem()
const where = (change: (stage: StageState) => Partial<StageState>): Session['stages'] =>
  Object.fromEntries(Object.values(state.stages).map((stage) => [stage.id, { ...stage, ...change(stage) }]))
const by = { body: 'plenary', office: 'plenary.chair', person: 'Ann', title: { en: 'Chair', ru: 'Председатель' } }
const asked = { by, at: at('2027-03-01'), reason: letter }

it('nothing is open to anybody where the rules are not known', () => {
  expect(new Set(permit(state, chair, null).map(({ code }) => code))).toEqual(new Set(['session.unknown']))
})
it('to decline what was asked of a round is closed in another one', () => {
  const request = { id: 'a', stage: 'date', body: 'elm', until: { on: '2027-04-30' }, ...asked }
  const { round } = state.stages['date']!
  const decline = (of: number) =>
    listOf({ ...state, askedExtensions: [{ ...request, round: of }] }, 'plenary', 'chair')['DeclineExtension']
  expect([decline(round), decline(round + 1)]).toEqual(['open', 'extension.notAsked'])
})
it('to grant more time is closed where all that is open is held by an outage', () => {
  const outage = { closes: state.plan['date']!.closes!, minutes: 60, at: at('2027-04-01') }
  const grant = (more: Partial<StageState>) => {
    const only = where(({ id }) => (id === 'date' ? { status: 'open', ...more } : { status: 'closed' }))
    return listOf({ ...state, stages: only }, 'plenary', 'chair')['GrantExtension']
  }
  expect([grant({}), grant({ outage })]).toEqual(['open', 'body.notAsked'])
})
it('to release what was fixed is closed where it was fixed in a stage that the session does not have', () => {
  const fixed = [{ stage: 'nowhere', moment: 'due', on: '2027-04-30', authority: 'L', ...asked }] as const
  expect(listOf({ ...state, fixed }, 'plenary', 'chair')['ReleaseDate']).toBe('date.notFixed')
})
it('to send back is closed as not asked for where nothing that is open is asked for, whatever can begin anew', () => {
  expect(listOf(convened().state, 'standards', 'councilSecretary')['SendBack']).toBe('stage.notAsked')
})
it('to answer a call is closed to whom no call asks, though an approval does', () => {
  const signing = where(({ id }) =>
    id === 'protocol' ? { status: 'open', asked: [{ key: 'elm', body: 'elm', role: 'head' }] } : { asked: [] },
  )
  expect(listOf({ ...state, stages: signing }, 'elm', 'head')['AnswerCall']).toBe('stage.notAsked')
})
