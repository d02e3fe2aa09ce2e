import {
  always,
  before,
  convening,
  councils,
  never,
  notNow,
  onSession,
  own,
  secretariat,
  text,
  theirs,
  title,
  told,
  type ActRow,
} from './acts.js'
import type { InOffice } from './actors.js'
import { says } from './says.js'

const authority = { authority: 'A', reason: text }
const firm = { kind: 'firm', on: '2027-12-14', time: '10:00' }
const moved = { kind: 'firm', on: '2028-01-18', time: '10:00' }
const opened = ['sitting', '409 session.sittingOpened'] as const
export const untilSitting = { over: opened }
export const proposers: readonly InOffice[] = [...own, ...theirs, ...councils, ...secretariat]
/** Also after its time: what comes late is kept. */
const late = ['tabling', 'tabled', 'sitting', 'held'] as const
const untilTabled = ['approving', 'clearing', 'tabling'] as const
const notAsked = '403 stage.notAsked'

/** What moves dates. */
const overDates: readonly ActRow[] = [
  onSession('FirmUp', { opening: firm }, [...convening, 'otherHead'], before, says.chair, {
    else: told('403 session.notHost', 'head'),
    ...untilSitting,
  }),
  onSession('MoveSession', { opening: moved, ...authority }, convening, before, says.chair, untilSitting),
  onSession('PostponeSession', authority, convening, before, says.chair, untilSitting),
  onSession('CancelSession', authority, convening, before, says.chair, untilSitting),
  onSession('ChangeMode', { mode: 'video', ...authority }, convening, before, says.chair, untilSitting),
  onSession(
    'AskExtension',
    { stage: 'tour', until: { on: '2027-11-20' }, reason: text },
    [...own, ...theirs],
    ['preparing', 'approving'],
    says.part,
    {
      else: told(notNow, ...councils, 'workingGroupSecretary'),
      open: [
        [
          [...own, ...theirs],
          ['clearing', 'tabling', 'held'],
        ],
        [[...councils, 'workingGroupSecretary'], always],
      ],
    },
  ),
  onSession(
    'GrantExtension',
    { stage: 'tour', body: 'birch', until: { on: '2027-11-20' }, ...authority },
    convening,
    ['preparing', 'approving'],
    says.chair,
    { open: [[convening, always]] },
  ),
  onSession(
    'DeclineExtension',
    { stage: 'proposals', body: 'birch', reason: text },
    convening,
    ['preparing'],
    says.chair,
  ),
  onSession(
    'FixDate',
    { stage: 'package', moment: 'due', on: '2027-12-06', ...authority },
    convening,
    ['preparing', 'approving', 'clearing', 'tabling'],
    says.chair,
    { open: [[convening, always]] },
  ),
  onSession('ReleaseDate', { stage: 'package', moment: 'due', reason: text }, convening, never, says.chair),
  onSession('GrantWaiver', { stage: 'package', moment: 'due', ...authority }, convening, never, says.chair),
  onSession('SettleOutage', { stage: 'proposals', ...authority }, ['commissionSecretary'], never, says.chair),
  onSession('AdoptProcedure', { hash: 'x', ...authority }, convening, never, says.chair, {
    open: [[convening, before]],
    ...untilSitting,
  }),
  onSession('RedrawPlan', authority, convening, always, says.chair),
]

const withdrawing = (item: string, proposer: readonly InOffice[]): ActRow =>
  onSession('WithdrawItem', { item: `{${item}}` }, proposer, before, says.withdraws, {
    else: told('403 item.notYours', ...proposers.filter((one) => !proposer.includes(one))),
    ...untilSitting,
  })

/** What fills the agenda. */
const overAgenda: readonly ActRow[] = [
  onSession('SubmitProposal', { title }, proposers, before, says.part, untilSitting),
  onSession('AcceptProposal', { proposal: '{open}' }, secretariat, ['preparing'], says.chair, untilSitting),
  onSession('ReturnProposal', { proposal: '{open}', reasons: text }, secretariat, ['preparing'], says.chair),
  onSession('IncludeItem', { source: 'x' }, secretariat, never, says.chair, {
    open: [[secretariat, before]],
    ...untilSitting,
  }),
  withdrawing('ownItem', own),
  withdrawing('item', theirs),
  // The plenary has postponed it, and it is still theirs.
  withdrawing('postponed', theirs),
  withdrawing('instructed', []),
  withdrawing('carriedOver', []),
  onSession(
    'RetitleItem',
    { item: '{item}', was: { en: 'standardization', ru: 'standardization' }, title },
    secretariat,
    before,
    says.chair,
    untilSitting,
  ),
  onSession('ComposeEdition', {}, secretariat, before, says.chair, untilSitting),
  onSession('ClearAgenda', { edition: 1 }, ['chairsOffice'], never, says.clears, untilSitting),
  onSession('ApproveAgenda', { edition: 1 }, ['chair'], ['tabling'], says.approves, untilSitting),
]

/** What answers a stage: whom the stage does not ask is told so while it is open. */
const inStages: readonly ActRow[] = [
  onSession('AnswerCall', { stage: 'delegations' }, [...own, ...theirs], late, says.part, {
    else: told(notAsked, ...councils, ...secretariat, 'workingGroupSecretary', 'pressOfficer'),
    elseAt: late,
    open: [[[...own, ...theirs], always]],
  }),
  onSession('Approve', { stage: 'table' }, [...own, ...theirs, ...secretariat], ['clearing'], says.drafter, {
    else: told(notAsked, ...councils, 'chair', 'chairsOffice', 'workingGroupSecretary'),
    elseAt: ['clearing'],
  }),
  onSession('SendBack', { stage: 'tabling', reasons: text }, ['chair'], untilTabled, says.approves, {
    else: told(notAsked, ...own, ...theirs, ...councils, ...secretariat, 'chairsOffice', 'workingGroupSecretary'),
    elseAt: untilTabled,
    // Of what another stage asks them to approve.
    open: [
      [['chair'], ['preparing']],
      [['otherHead'], ['preparing', 'approving']],
      [[...own, ...theirs, ...secretariat], ['clearing']],
    ],
  }),
  onSession('Dispatch', { stage: 'package' }, secretariat, ['tabling'], says.chair, {
    else: told(notAsked, 'pressOfficer', 'head', 'otherHead'),
    elseAt: ['tabling'],
  }),
  onSession('Sign', { stage: 'protocol' }, ['head', 'otherHead'], ['held'], says.part),
]

export const actsOnSessions: readonly ActRow[] = [...overDates, ...overAgenda, ...inStages]
