/** Who may ask what, apart from the code: the roles by their offices in the training commission. */
export const offices = {
  head: 'birch.head',
  secretary: 'birch.secretary',
  contributor: 'birch.contributor',
  chair: 'plenary.chair',
  chairsOffice: 'chairs-office.chairsOffice',
  commissionSecretary: 'secretariat.commissionSecretary',
  secretariatOfficer: 'secretariat.secretariatOfficer',
  workingGroupSecretary: 'working-group.workingGroupSecretary',
  workingGroupMember: 'working-group.workingGroupMember',
  councilSecretary: 'standardization.councilSecretary',
  councilMember: 'standardization.councilMember',
  observer: 'superior-council.observer',
  pressOfficer: 'secretariat.pressOfficer',
  auditor: 'secretariat.auditor',
  administrator: 'secretariat.administrator',
} as const
export type RoleName = keyof typeof offices
export const roles = Object.keys(offices) as RoleName[]

const everybody = roles
const contents = roles.filter((role) => role !== 'administrator')
const part = ['head', 'secretary'] as const
const secretariat = ['commissionSecretary', 'secretariatOfficer'] as const
const desk = ['chair', ...secretariat] as const

/** By route: who is answered; everybody else is told 403. `{desk}` is the desk of birch: to others there is none. */
export const reads: Readonly<Record<string, readonly RoleName[]>> = {
  commissions: everybody,
  'commissions/{commission}': everybody,
  'commissions/{commission}/sessions': everybody,
  'commissions/{commission}/clock': everybody,
  'commissions/{commission}/notices': contents,
  'commissions/{commission}/procedures/text?of=icmec': everybody,
  'commissions/{commission}/procedures/diff?from=icmec&to=default': everybody,
  'commissions/{commission}/register': contents,
  'commissions/{commission}/follow-up': contents,
  'commissions/{commission}/journal': ['auditor', ...secretariat],
  inbox: contents,
  events: contents,
  me: everybody,
  'sessions/{session}': contents,
  'sessions/{session}/agenda': contents,
  'sessions/{session}/plan': contents,
  'sessions/{session}/explain?stage=review': contents,
  'sessions/{session}/notices': contents,
  'documents/{document}': contents,
  'consultations/{tour}': contents,
  'consultations/{review}': contents,
  'sittings/{sitting}': contents,
  'decisions/{decision}': contents,
  'desks/{desk}': ['head', 'secretary', 'contributor'],
  '/metrics': [],
}

const overDates = ['chair', 'commissionSecretary'] as const
const until = { on: '2028-11-01' }
const opening = { kind: 'month', month: '2029-01' }
const title = { en: 'T' }
const text = { text: 'Because' }
const asked = [...part, ...secretariat, 'councilSecretary', 'workingGroupSecretary', 'pressOfficer'] as const
const approvers = [
  ...secretariat,
  ...part,
  'chair',
  'chairsOffice',
  'workingGroupSecretary',
  'councilSecretary',
] as const
const proposers = [...part, 'councilSecretary', ...secretariat] as const
const drafters = [...part, 'councilSecretary', 'workingGroupSecretary', ...secretariat] as const

type Act = readonly [path: string, body: object, roles: readonly RoleName[]]
const session = (type: string, body: object, of: readonly RoleName[]): Act => [
  'sessions/{session}/commands',
  { type, ...body },
  of,
]
const sitting = (type: string, body: object): Act => ['sittings/{sitting}/commands', { type, ...body }, desk]
const inBoth = { en: 'T', ru: 'Т' }
/** Whose office it may be at all; that a part's offices are its own affair, `offices.spec.ts` looks at. */
const overOffice = (type: string, body: object): Act => [
  'commissions/{commission}/commands',
  { type, authority: 'A', ...body },
  ['head', 'chair', 'commissionSecretary'],
]
/** By act: whose office it may be; everybody else is told that it is not. Whether it fits now is another matter. */
export const acts: readonly Act[] = [
  ['commissions', { name: 'not a founding' }, []],
  ['commissions/{commission}/sessions', { opening, place: {} }, ['chair', 'commissionSecretary']],
  [
    'commissions/{commission}/commands',
    { type: 'ConveneSession', opening, place: {} },
    ['chair', 'commissionSecretary'],
  ],
  [
    'commissions/{commission}/commands',
    { type: 'RegisterInstruction', title, body: 'superior-council', source: 'S', mark: 'A' },
    secretariat,
  ],
  [
    'commissions/{commission}/commands',
    {
      type: 'ProposeEdition',
      procedure: { id: 'own', extends: 'icmec', title: { en: 'O', ru: 'С' }, source: 'S', stages: [] },
    },
    ['commissionSecretary', 'administrator'],
  ],
  [
    'commissions/{commission}/commands',
    { type: 'PutEditionInForce', hash: 'x', from: '2029-01-01', authority: 'A' },
    ['chair', 'commissionSecretary', 'administrator'],
  ],
  [
    'commissions/{commission}/commands',
    { type: 'AdvanceClock', target: 4_000_000_000_000 },
    ['commissionSecretary', 'administrator'],
  ],
  [
    'commissions/{commission}/commands',
    { type: 'ImportCalendar', csv: 'state,date,kind,name\nelm,2027-05-04,holiday,Elm Fair', source: 'Decree 1' },
    ['commissionSecretary', 'administrator'],
  ],
  overOffice('BeginTerm', { office: 'birch.contributor', name: inBoth, from: '2027-09-01' }),
  overOffice('EndTerm', { office: 'birch.contributor', person: 'x', on: '2027-09-01' }),
  overOffice('EstablishOffice', { office: 'new', body: 'birch', role: 'contributor', title: inBoth }),
  overOffice('RetitleOffice', { office: 'birch.contributor', was: inBoth, title: inBoth }),
  overOffice('NamePerson', { person: 'x', name: inBoth }),
  [
    'commissions/{commission}/commands',
    { type: 'ConfirmTerm', office: 'birch.head', person: 'x' },
    [...part, 'chair', 'commissionSecretary'],
  ],
  session('FirmUp', { opening }, ['head', 'chair', 'commissionSecretary']),
  session('MoveSession', { opening, authority: 'A', reason: text }, ['chair', 'commissionSecretary']),
  session('PostponeSession', { authority: 'A', reason: text }, ['chair', 'commissionSecretary']),
  session('CancelSession', { authority: 'A', reason: text }, ['chair', 'commissionSecretary']),
  session('AskExtension', { stage: 'proposals', until, reason: text }, [
    ...part,
    'councilSecretary',
    'workingGroupSecretary',
  ]),
  session('GrantExtension', { stage: 'proposals', body: 'birch', until, authority: 'A', reason: text }, overDates),
  session('DeclineExtension', { stage: 'proposals', body: 'birch', reason: text }, overDates),
  session('FixDate', { stage: 'proposals', moment: 'due', ...until, authority: 'A', reason: text }, overDates),
  session('ReleaseDate', { stage: 'proposals', moment: 'due', reason: text }, overDates),
  session('GrantWaiver', { stage: 'package', moment: 'due', authority: 'A', reason: text }, overDates),
  session('ChangeMode', { mode: 'video', authority: 'A', reason: text }, overDates),
  session('SettleOutage', { stage: 'proposals', authority: 'A', reason: text }, ['commissionSecretary']),
  session('AdoptProcedure', { hash: 'x', authority: 'A', reason: text }, ['chair', 'commissionSecretary']),
  session('RedrawPlan', { authority: 'A', reason: text }, ['chair', 'commissionSecretary']),
  session('SubmitProposal', { title }, proposers),
  session('AcceptProposal', { proposal: 'x' }, secretariat),
  session('ReturnProposal', { proposal: 'x', reasons: text }, secretariat),
  session('IncludeItem', { source: 'x' }, secretariat),
  session('WithdrawItem', { item: 'x' }, proposers),
  session('RetitleItem', { item: 'x', was: title, title }, secretariat),
  session('AnswerCall', { stage: 'proposals' }, asked),
  session('ComposeEdition', {}, secretariat),
  session('ClearAgenda', { edition: 1 }, ['chairsOffice']),
  session('ApproveAgenda', { edition: 1 }, ['chair']),
  session('Approve', { stage: 'tabling' }, approvers),
  session('SendBack', { stage: 'tabling', reasons: text }, approvers),
  session('Dispatch', { stage: 'tabling' }, [...secretariat, 'pressOfficer', 'head']),
  session('Sign', { stage: 'tabling' }, ['head']),
  ['sessions/{session}/documents', { class: 'report', title }, drafters],
  ['documents/{document}/commands', { type: 'AddVersion', sha256: 'b'.repeat(64), bytes: 1, language: 'ru' }, drafters],
  ['consultations/{tour}/commands', { type: 'Reply', position: 'consent' }, part],
  [
    'consultations/{review}/commands',
    { type: 'GiveOpinion', item: 'x', opinion: 'cleared' },
    ['workingGroupSecretary', 'councilSecretary'],
  ],
  sitting('OpenSitting', { presiding: 'x' }),
  sitting('RecordAttendance', { part: 'birch', attendance: 'remote' }),
  sitting('AdoptAgenda', {}),
  sitting('RecordPosition', { item: 'x', part: 'birch', position: 'consent' }),
  sitting('RecordDecision', { item: 'x', title, clauses: [] }),
  sitting('DisposeOfItem', { item: 'x', disposal: 'noted' }),
  sitting('FixNextSession', { opening, place: {} }),
  sitting('CloseSitting', {}),
  ['decisions/{decision}/commands', { type: 'ReportImplementation', clause: '1', state: 'done' }, part],
  ['decisions/{decision}/commands', { type: 'ConcludeClause', clause: '1', state: 'done', control: 'remove' }, desk],
]
