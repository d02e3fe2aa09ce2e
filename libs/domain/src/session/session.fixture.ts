import { opening, rules, stage } from '../procedure/rules.fixture.js'
import type { Procedure, Stage } from '../procedure/procedure.js'
import type { StageSituation } from '../rule.js'
import { at, engine, officer, person, secretaryOf, Story } from '../story.fixture.js'
import type { SessionCommand, SessionEvent } from './session.js'
import { sessionAggregate } from './index.js'
import type { ClauseNote, Founding, Session, SessionBody } from './session.js'

const midnight = { time: '00:00' } as const
const waits = { en: '', ru: '', then: 'wait' } as const
const closing = (offset: number) => ({ anchor: 'closing', offset, unit: 'd', mark: 'A' }) as const
const of = (kind: Stage['kind'], matter: Stage['matter'], who: Stage['who']) => ({ kind, matter, who })
const courtesy = { reminders: 'courtesy' }

/** One stage of each kind, and what they wait for; the plenary opens on 17 June at ten. */
export const stages: readonly Stage[] = [
  stage('proposals', {
    who: ['parts', 'councils', 'secretariat'],
    opens: opening(-105, midnight),
    due: opening(-90),
    article: 'Rule 5',
    ...courtesy,
  }),
  stage('drafts', {
    ...of('call', 'drafts', ['drafters']),
    after: ['proposals'],
    opens: opening(-90, midnight),
    due: opening(-75),
  }),
  stage('date', { ...of('approve', 'dateAndPlace', ['host', 'chair']), due: opening(-60), article: 'Rule 1(5)' }),
  stage('tour', {
    ...of('consult', 'documents', ['parts']),
    after: ['drafts'],
    opens: opening(-70, midnight),
    due: opening(-35),
  }),
  stage('reports', { ...of('call', 'reports', ['executors']), opens: opening(-45, midnight), due: opening(-30) }),
  stage('table', {
    ...of('approve', 'table', ['drafters', 'secretariat']),
    after: ['tour'],
    opens: opening(-35, midnight),
    due: opening(-28),
  }),
  stage('clearance', {
    ...of('approve', 'agendaClearance', ['chairsOffice']),
    after: ['table'],
    opens: opening(-26, midnight),
    due: opening(-22),
  }),
  stage('package', {
    ...of('dispatch', 'package', ['secretariat']),
    after: ['clearance'],
    due: opening(-20),
    missed: waits,
  }),
  stage('tabling', {
    ...of('approve', 'agendaTabling', ['chair']),
    after: ['package'],
    opens: opening(-5, midnight),
    due: opening(-3),
    source: 'clearance',
    article: 'Rule 7',
  }),
  stage('council', {
    ...of('review', 'items', ['councils']),
    each: 'council',
    opens: opening(-2, midnight),
    due: opening(-1),
  }),
  stage('plenary', {
    ...of('sit', 'sitting', ['presiding']),
    opens: opening(0, { unit: 'h', time: undefined }),
    due: opening(0, { time: '23:59' }),
    missed: waits,
  }),
  stage('protocol', {
    ...of('sign', 'protocol', ['heads']),
    after: ['plenary'],
    opens: closing(0),
    due: closing(10),
    missed: waits,
  }),
  stage('follow-up', {
    ...of('follow', 'clauses', ['executors']),
    after: ['plenary'],
    opens: closing(0),
    due: { anchor: 'nextOpening', offset: 0, unit: 'h', mark: 'A' },
  }),
]

const body = (id: string, kind: SessionBody['kind'], more = {}): SessionBody => ({ id, kind, ...more })
export const bodies: readonly SessionBody[] = [
  body('plenary', 'plenary'),
  body('chairs-office', 'chairsOffice'),
  body('secretariat', 'secretariat'),
  body('working-group', 'workingGroup'),
  body('standards', 'council', { subjects: ['standards'] }),
  body('elm', 'nationalPart'),
  body('fir', 'nationalPart', { zone: 'Asia/Bishkek' }),
  body('oak', 'nationalPart'),
  body('assembly', 'superior'),
]

export const founding: Founding = {
  id: 'session',
  commission: 'commission',
  ordinal: 21,
  form: 'ordinary',
  opening: { kind: 'firm', on: '2027-06-17', time: '10:00' },
  place: { country: 'Elm' },
  host: 'elm',
  procedure: { id: 'trial', hash: 'trial' },
  zones: { seat: 'UTC', venue: 'UTC' },
  calendar: 'all',
  bodies,
  subjects: ['standards', 'fairs'],
  desks: { elm: 'desk/elm', fir: 'desk/fir', oak: 'desk/oak' },
  previous: { session: 'session/20', ordinal: 20, closedAt: at('2026-11-12') },
  convenedAt: at('2027-01-11'),
}

const conducting = ({ stage, round, is, end }: StageSituation): SessionCommand | undefined => {
  if (is === 'ready') return { type: 'OpenStage', stage, round }
  if (is === 'again') return { type: 'StartRound', stage, round }
  return end && { type: 'CloseStage', stage, round, because: end }
}
export type SessionStory = Story<Session, SessionCommand, SessionEvent>

export const instruction = {
  id: 'instruction/0',
  origin: 'instruction',
  title: { en: 'On rights' },
  body: 'assembly',
} as const
export const programme = { id: 'programme', origin: 'programme', title: { en: 'Programme' }, body: 'assembly' } as const

/** Before anybody was told of it. */
export const notConvened = (procedure: Procedure = rules(stages)): SessionStory =>
  new Story(sessionAggregate, procedure, 'session', conducting).on('2027-01-11')

/** A session just convened on 11 January, by these rules or others, of which nothing has opened yet. */
export const convened = (
  more: Partial<Omit<Founding, 'previous'> & { readonly previous?: Founding['previous'] | undefined }> = {},
  procedure: Procedure = rules(stages),
): SessionStory => {
  const begins = { type: 'NoteConvened', founding: { ...founding, ...more }, sources: [programme] } as const
  return notConvened(procedure).after(engine, { ...begins, from: 'commission', fromVersion: 2 })
}
export const council = person('standards', 'councilSecretary')

/** Elm has proposed an item on standards, which was accepted: its id is `elms`. */
export const withItem = (story: SessionStory = convened()): SessionStory =>
  story
    .until('2027-03-05')
    .after(secretaryOf('elm'), { type: 'SubmitProposal', title: { en: 'On tests' }, subject: 'standards' })
    .after(officer, { type: 'AcceptProposal', proposal: 'session/proposal/elm/0' })
export const elms = 'session/item/session/proposal/elm/0'
export const implementation = 'session/item/session/20'

/** The package has gone out on 28 May with an edition that was cleared. */
export const withPackage = (story: SessionStory = withItem()): SessionStory =>
  story
    .until('2027-05-23')
    .after(officer, { type: 'ComposeEdition' })
    .after(person('chairs-office', 'chairsOffice'), { type: 'ClearAgenda', edition: 1 })
    .until('2027-05-27')
    .after(officer, { type: 'Dispatch', stage: 'package' })

/** The hour of the plenary has come: it is summoned as `session/sitting`, and nobody has opened it yet. */
export const summoned = (story: SessionStory = withPackage()): SessionStory => story.until('2027-06-17', '11:00')
const opened = { id: 'session/sitting', status: 'opened', decisions: [] } as const
export const sittingOpened = { type: 'NoteSitting', note: opened, from: opened.id, fromVersion: 1 } as const
/** The plenary is under way. */
export const sitting = (story: SessionStory = withPackage()): SessionStory =>
  summoned(story).after(engine, sittingOpened)

/** The plenary was closed at one o'clock, with these decisions taken. */
export const held = (decisions: readonly string[] = [], story: SessionStory = sitting()): SessionStory => {
  const note = { id: 'session/sitting', status: 'closed', closedAt: at('2027-06-17', '13:00'), decisions } as const
  const told = { from: 'session/sitting', fromVersion: 9 }
  return story
    .on('2027-06-17', '13:00')
    .after(engine, { type: 'NoteSitting', note, ...told })
    .until('2027-06-17', '13:01')
}

export const clause = (decision: string, more: Partial<ClauseNote> = {}): ClauseNote => ({
  decision,
  clause: '1',
  number: '21/1',
  session: 'session',
  adoptedAt: at('2027-06-17'),
  assigned: ['elm'],
  reported: {},
  concluded: false,
  carried: 0,
  ...more,
})
