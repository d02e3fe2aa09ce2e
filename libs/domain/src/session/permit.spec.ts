import { describe, expect, it } from '@jest/globals'
import type { Role } from '../access/actor.js'
import { rules } from '../procedure/rules.fixture.js'
import { chair, chairsOffice, engine, letter, officer, person } from '../story.fixture.js'
import { permit } from './permit.js'
import { convened, elms, held, sitting, stages, summoned } from './session.fixture.js'
import { withItem, withPackage, type SessionStory } from './session.fixture.js'

const procedure = rules(stages)
const allowed = (story: SessionStory, body: string, role: Role) =>
  permit(story.state, person(body, role), procedure)
    .filter((act) => act.allowed)
    .map(({ type }) => type)
    .join(' ')

/** Proposals are called for, and the date is open. */
const called = withItem()
const always = 'SubmitProposal IncludeItem RetitleItem AnswerCall ComposeEdition'

describe('an office', () => {
  it.each([
    ['elm', 'head', 'FirmUp AskExtension SubmitProposal WithdrawItem AnswerCall SendBack'],
    ['fir', 'head', 'AskExtension SubmitProposal AnswerCall'],
    ['elm', 'secretary', 'AskExtension SubmitProposal WithdrawItem AnswerCall'],
    ['elm', 'contributor', ''],
    [
      'plenary',
      'chair',
      'FirmUp MoveSession PostponeSession CancelSession ChangeMode GrantExtension FixDate AdoptProcedure RedrawPlan SendBack',
    ],
    ['chairs-office', 'chairsOffice', ''],
    [
      'secretariat',
      'commissionSecretary',
      `FirmUp MoveSession PostponeSession CancelSession ChangeMode GrantExtension FixDate AdoptProcedure RedrawPlan ${always}`,
    ],
    ['secretariat', 'secretariatOfficer', always],
    ['working-group', 'workingGroupSecretary', ''],
    ['working-group', 'workingGroupMember', ''],
    ['standards', 'councilSecretary', 'AskExtension SubmitProposal AnswerCall'],
    ['standards', 'councilMember', ''],
    ['assembly', 'observer', ''],
    ['secretariat', 'pressOfficer', ''],
    ['secretariat', 'auditor', ''],
    ['secretariat', 'administrator', ''],
  ] as const)('of %s may, as %s: %s', (body, role, acts) => {
    expect(allowed(called, body, role)).toBe(acts)
  })
})

describe('what answers a stage is open to those whom it asks, while it is open:', () => {
  const composed = withItem().until('2027-05-23').after(officer, { type: 'ComposeEdition' })
  const cleared = composed.after(chairsOffice, { type: 'ClearAgenda', edition: 1 }).conducted()

  it("clearance to the chair's office", () => {
    expect(allowed(composed, 'chairs-office', 'chairsOffice')).toBe('ClearAgenda SendBack')
    expect(allowed(cleared, 'chairs-office', 'chairsOffice')).toBe('')
  })
  it('the package to the secretariat, and not to its press officer nor to a head', () => {
    expect(allowed(cleared, 'secretariat', 'secretariatOfficer')).toContain('Dispatch')
    expect(allowed(composed, 'secretariat', 'secretariatOfficer')).not.toContain('Dispatch')
    expect(allowed(cleared, 'secretariat', 'pressOfficer')).toBe('')
    expect(allowed(cleared, 'elm', 'head')).not.toContain('Dispatch')
  })
  it('approval to the chair, once the edition is cleared', () => {
    const tabling = withPackage().until('2027-06-12')
    expect(allowed(tabling, 'plenary', 'chair')).toContain('ApproveAgenda')
    expect(allowed(cleared, 'plenary', 'chair')).not.toContain('ApproveAgenda')
  })
  it('the table to who drafted and to the secretariat', () => {
    const document = { id: 'd', item: elms, class: 'draftDecision', drafter: 'elm', version: 1, sha256: 'a1' }
    const note = { type: 'NoteDocument', document, from: 'd', fromVersion: 2 } as const
    const table = withItem().after(engine, note).until('2027-05-14')
    expect(['elm', 'fir'].map((part) => allowed(table, part, 'secretary').includes('Approve'))).toEqual([true, false])
  })
  it('signature to the heads, after the plenary', () => {
    expect(allowed(held(), 'fir', 'head')).toBe('AskExtension AnswerCall Sign')
    expect(allowed(sitting(), 'fir', 'head')).toBe('AnswerCall')
  })
})

describe('what a role may is not open', () => {
  const why = (story: SessionStory | null, body: string, role: Role, type: string) => {
    const act = permit(story && story.state, person(body, role), procedure).find((one) => one.type === type)
    return act?.article ? `${String(act.code)} by ${act.article}` : act?.code
  }

  it('where there is no session', () => {
    expect(why(null, 'plenary', 'chair', 'MoveSession')).toBe('session.unknown')
  })
  it('to another role', () => {
    expect(why(convened(), 'assembly', 'observer', 'MoveSession')).toBe('act.notPermitted')
  })
  it('before its stage, with the article that it rests on', () => {
    expect(why(called, 'plenary', 'chair', 'ApproveAgenda')).toBe('stage.notOpen by Rule 7')
    expect(why(called, 'chairs-office', 'chairsOffice', 'ClearAgenda')).toBe('stage.notOpen')
    expect(why(called, 'elm', 'head', 'Sign')).toBe('stage.notOpen')
  })
  it('to an office that an open stage does not ask', () => {
    const cleared = withItem().until('2027-05-27')
    expect(why(cleared, 'elm', 'head', 'Dispatch')).toBe('stage.notAsked')
    expect(why(called, 'fir', 'head', 'FirmUp')).toBe('session.notHost by Rule 1(5)')
    expect(why(called, 'fir', 'head', 'SendBack')).toBe('stage.notAsked')
    expect(why(held(), 'secretariat', 'pressOfficer', 'AnswerCall')).toBe('stage.notAsked')
  })
  it('with nothing to act on: no proposal, item, date, stage or minimum that the rule would take', () => {
    const codes = (story: SessionStory, body: string, role: Role, ...types: readonly string[]) =>
      types.map((type) => why(story, body, role, type))
    const proposed = convened()
      .until('2027-03-05')
      .after(person('fir', 'secretary'), { type: 'SubmitProposal', title: { en: 'Of Fir' } })
    const settling = ['AcceptProposal', 'ReturnProposal'] as const
    expect(codes(proposed, 'secretariat', 'secretariatOfficer', ...settling)).toEqual([undefined, undefined])
    expect(codes(called, 'secretariat', 'secretariatOfficer', ...settling)).toEqual([
      'proposal.unknown',
      'proposal.unknown',
    ])
    expect(codes(called, 'elm', 'head', 'WithdrawItem')).toEqual([undefined])
    expect(codes(called, 'fir', 'head', 'WithdrawItem')).toEqual(['item.notYours'])
    const withdrawn = called.after(person('elm', 'secretary'), { type: 'WithdrawItem', item: elms })
    expect(codes(withdrawn, 'elm', 'head', 'WithdrawItem')).toEqual(['item.notYours'])
    const byHand = ['FixDate', 'ReleaseDate', 'GrantExtension', 'GrantWaiver'] as const
    expect(codes(called, 'plenary', 'chair', ...byHand)).toEqual([
      undefined,
      'date.notFixed',
      undefined,
      'minimum.unknown',
    ])
  })
  it('to release what was fixed of a stage that is over', () => {
    const grounds = { authority: 'Letter 3', reason: letter }
    const fixed = called.after(chair, {
      ...{ type: 'FixDate', stage: 'proposals', moment: 'due', on: '2027-03-20', ...grounds },
    })
    expect(why(fixed, 'plenary', 'chair', 'ReleaseDate')).toBe(undefined)
    const over = fixed.until('2027-03-22')
    expect([over.state.stages.proposals?.status, over.state.fixed.length]).toEqual(['closed', 1])
    expect(why(over, 'plenary', 'chair', 'ReleaseDate')).toBe('date.notFixed')
  })
  it('to fix a date or grant an extension where every stage is over or has no date', () => {
    const { state } = held()
    const closed = Object.values(state.stages).map((one) => [one.id, { ...one, status: 'closed' as const }])
    const over = { ...state, stages: Object.fromEntries(closed) as typeof state.stages }
    const acts = permit(over, person('plenary', 'chair'), procedure)
    const code = (type: string) => acts.find((act) => act.type === type)?.code
    expect([code('FixDate'), code('GrantExtension')]).toEqual(['stage.closed', 'body.notAsked'])
  })
  it('to fix a date of what prepares the plenary, once that has opened', () => {
    const code = ({ state }: SessionStory) => {
      const ended = (id: string) => ({ status: 'closed', because: id === 'proposals' ? 'overtaken' : 'time' }) as const
      const over = Object.values(state.stages).map((one) => [one.id, { ...one, ...ended(one.id) }])
      const acts = permit({ ...state, stages: Object.fromEntries(over) as typeof state.stages }, chair, procedure)
      return acts.find(({ type }) => type === 'FixDate')?.code
    }
    expect([code(summoned()), code(held())]).toEqual([undefined, 'stage.closed'])
  })
  it('to send back, to no stage that applies to how the session meets', () => {
    const inRooms = { modes: ['video'], mark: 'A' } as const
    const without = rules(stages.map((one) => (one.id === 'clearance' ? { ...one, notIn: inRooms } : one)))
    const approving = withPackage(withItem(convened({}, without))).until('2027-06-12')
    const away = approving.after(chair, { type: 'ChangeMode', mode: 'video', authority: 'L', reason: letter })
    const sendBack = ({ state }: SessionStory) => permit(state, chair, without).find(({ type }) => type === 'SendBack')
    expect(sendBack(approving)).toMatchObject({ allowed: true })
    expect(sendBack(away)).toMatchObject({ allowed: false, code: 'stage.calledOff', article: 'Rule 7' })
  })
  it('to depart from a minimum of a stage that the session does not have', () => {
    const must = stages.map((one) =>
      one.id === 'package' ? { ...one, due: { ...one.due, mark: 'V' as const, must: true as const } } : one,
    )
    const waive = (state: SessionStory['state']) =>
      permit(state, person('plenary', 'chair'), rules(must)).find(({ type }) => type === 'GrantWaiver')?.code
    const { package: _, ...others } = called.state.stages
    expect([waive(called.state), waive({ ...called.state, stages: others })]).toEqual([undefined, 'minimum.unknown'])
  })
  it('about an agenda that is not composed, or not cleared', () => {
    expect(why(withItem().until('2027-05-23'), 'chairs-office', 'chairsOffice', 'ClearAgenda')).toBe(
      'agenda.notComposed',
    )
    const anew = withPackage()
      .until('2027-06-12')
      .after(person('elm', 'secretary'), { type: 'WithdrawItem', item: elms })
      .after(officer, { type: 'ComposeEdition' })
    expect(why(anew, 'plenary', 'chair', 'ApproveAgenda')).toBe('agenda.notCleared')
    expect(why(anew, 'chairs-office', 'chairsOffice', 'ClearAgenda')).toBe(undefined)
  })
  it('about the agenda and the date once the plenary has opened', () => {
    expect(why(sitting(), 'plenary', 'chair', 'MoveSession')).toBe('session.sittingOpened')
    expect(why(sitting(), 'secretariat', 'secretariatOfficer', 'AcceptProposal')).toBe('session.sittingOpened')
  })
  it('when the session is cancelled', () => {
    const cancelled = convened().after(chair, { type: 'CancelSession', authority: 'A', reason: letter })
    expect(allowed(cancelled, 'plenary', 'chair')).toBe('')
    expect(why(cancelled, 'plenary', 'chair', 'CancelSession')).toBe('session.cancelled')
  })
  it('when the session is closed', () => {
    const closed = { ...held().state, status: 'closed' } as const
    const act = permit(closed, person('elm', 'head'), procedure).find(({ type }) => type === 'Sign')
    expect(act?.code).toBe('session.closed')
  })
})
