import { describe, expect, it } from '@jest/globals'
import type { Role } from '../access/actor.js'
import { rules } from '../procedure/rules.fixture.js'
import { chair, chairsOffice, engine, letter, officer, person } from '../story.fixture.js'
import { permit } from './permit.js'
import { convened, elms, held, sitting, stages, withItem, withPackage, type SessionStory } from './session.fixture.js'

const procedure = rules(stages)
const allowed = (story: SessionStory, body: string, role: Role) =>
  permit(story.state, person(body, role), procedure)
    .filter((act) => act.allowed)
    .map(({ type }) => type)
    .join(' ')

/** Proposals are called for, and the date is open. */
const called = withItem()
const always =
  'SubmitProposal AcceptProposal ReturnProposal IncludeItem WithdrawItem RetitleItem AnswerCall ComposeEdition'

describe('an office', () => {
  it.each([
    ['elm', 'head', 'FirmUp AskExtension SubmitProposal WithdrawItem AnswerCall SendBack'],
    ['fir', 'head', 'AskExtension SubmitProposal WithdrawItem AnswerCall'],
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
    ['standards', 'councilSecretary', 'AskExtension SubmitProposal WithdrawItem AnswerCall'],
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
    expect(allowed(sitting(), 'fir', 'head')).toBe('AskExtension AnswerCall')
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
    expect(why(called, 'fir', 'head', 'FirmUp')).toBe('session.notHost')
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
