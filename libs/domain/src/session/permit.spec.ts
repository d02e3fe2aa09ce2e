import { describe, expect, it } from '@jest/globals'
import type { Role } from '../access/actor.js'
import { officer, person } from '../story.fixture.js'
import { permit } from './permit.js'
import { convened, held, sitting, withItem } from './session.fixture.js'

const allowed = (role: Role, session = withItem().after(officer, { type: 'ComposeEdition' }).state) =>
  permit(session, person('body', role))
    .filter((act) => act.allowed)
    .map(({ type }) => type)
    .join(' ')

describe('a role', () => {
  it.each([
    ['head', 'FirmUp SubmitProposal WithdrawItem AnswerCall Approve SendBack Dispatch Sign'],
    ['secretary', 'SubmitProposal WithdrawItem AnswerCall Approve SendBack'],
    ['contributor', ''],
    ['chair', 'FirmUp MoveSession ApproveAgenda Approve SendBack'],
    ['chairsOffice', 'ClearAgenda Approve SendBack'],
    [
      'commissionSecretary',
      'FirmUp MoveSession SubmitProposal AcceptProposal ReturnProposal IncludeItem WithdrawItem RetitleItem AnswerCall ComposeEdition Approve SendBack Dispatch',
    ],
    [
      'secretariatOfficer',
      'SubmitProposal AcceptProposal ReturnProposal IncludeItem WithdrawItem RetitleItem AnswerCall ComposeEdition Approve SendBack Dispatch',
    ],
    ['workingGroupSecretary', 'AnswerCall Approve SendBack'],
    ['workingGroupMember', ''],
    ['councilSecretary', 'SubmitProposal WithdrawItem AnswerCall Approve SendBack'],
    ['councilMember', ''],
    ['observer', ''],
    ['pressOfficer', 'AnswerCall Dispatch'],
    ['auditor', ''],
    ['administrator', ''],
  ] as const)('may, as %s: %s', (role, acts) => {
    expect(allowed(role)).toBe(acts)
  })
})

describe('what a role may is not open', () => {
  const why = (session: Parameters<typeof permit>[0], role: Role, type: string) =>
    permit(session, person('body', role)).find((act) => act.type === type)?.code

  it('where there is no session', () => {
    expect(why(null, 'chair', 'MoveSession')).toBe('session.unknown')
  })
  it('to another role', () => {
    expect(why(convened().state, 'observer', 'MoveSession')).toBe('act.notPermitted')
  })
  it('about an agenda that is not composed', () => {
    expect(why(convened().state, 'chairsOffice', 'ClearAgenda')).toBe('agenda.notComposed')
  })
  it('about the agenda and the date once the plenary has opened', () => {
    expect(why(sitting().state, 'chair', 'MoveSession')).toBe('session.sittingOpened')
    expect(why(sitting().state, 'secretariatOfficer', 'AcceptProposal')).toBe('session.sittingOpened')
    expect(why(held().state, 'head', 'Sign')).toBe(undefined)
  })
  it('when the session is closed', () => {
    expect(why({ ...held().state, status: 'closed' }, 'head', 'Sign')).toBe('session.closed')
  })
})
