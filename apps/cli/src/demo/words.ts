import type { Title } from '@plenary/domain'

/** One entry of the journal as the API answers it. */
export interface Entry {
  readonly seq: number
  readonly at: number
  readonly stream: string
  readonly kind: string
  readonly type: string
  /** The text that the journal's chain is made of. */
  readonly payload: string
}
/** What stands in it. */
export interface Payload {
  readonly actor: { readonly kind: string; readonly office?: string }
  readonly event: Fields
}
/** The fields of an event that the chronicle looks at. */
export interface Fields {
  readonly [field: string]: unknown
  readonly stage?: string
  readonly round?: number
  readonly title?: Title
  readonly because?: string
}

const said = (value: unknown): string => {
  if (typeof value === 'object' && value !== null) return said((value as Title).en ?? (value as Title).ru ?? '')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
/** The stage or act of a duty: behind it stand round and holder. */
const stageOf = (duty: unknown): string => said(duty).replace(/\/\d+\/.*$/, '')
const day = (instant: unknown): string =>
  typeof instant === 'number' ? new Date(instant).toISOString().slice(0, 10) : ''

/** A date as far as it is known: `27.04.2023 10:00`, `end of 2023-04`, `2024-09-01 – 2024-10-31`. */
export const whenSaid = (when: unknown): string => {
  const { kind, on, time, from, to, month, year, quarter } = (when ?? {}) as Record<string, string>
  const known: Readonly<Record<string, string>> = {
    firm: `${on ?? ''} ${time ?? ''}`,
    day: on ?? '',
    window: `${from ?? ''} – ${to ?? ''}`,
    endOf: `end of ${month ?? ''}`,
    month: month ?? '',
    quarter: `quarter ${String(quarter)} of ${String(year)}`,
    unknown: 'a date not yet known',
  }
  return known[kind ?? 'unknown'] ?? ''
}
const place = (value: unknown): string => {
  const { venue, city, country } = (value ?? {}) as Record<string, string>
  return [venue, city, country].filter(Boolean).join(', ')
}
const count = (list: unknown, one: string): string => {
  const length = Array.isArray(list) ? list.length : 0
  return `${String(length)} ${one}${length === 1 ? '' : 's'}`
}
const inner = (value: unknown) => (value ?? {}) as Fields
const ends: Readonly<Record<string, string>> = {
  gate: 'ends: everyone has answered',
  time: 'ends: time is up',
  outside: 'was done before the session was taken over',
  beforeConvening: 'lay before the session was convened: nobody is asked',
  overtaken: 'was over when its dates were changed: nobody is asked',
  cancelled: 'ends with its session',
  mode: 'does not apply to how the session meets',
}

/** What an event says, in the words of a secretariat. Events that are not named here are the engine's own notes. */
export const sentences: Readonly<Record<string, (event: Fields) => string>> = {
  CommissionFounded: (e) => `the commission begins its rehearsal: ${said(inner(e.founding).name)}`,
  SessionAnnounced: (e) => {
    const { opening, place: where } = inner(e.founding)
    return `the session is convened for ${whenSaid(opening)}, ${place(where)}`
  },
  InstructionRegistered: (e) => `an instruction is registered: ${said(inner(e.instruction).title)}`,
  OpeningFirmed: (e) => `the date firms up: ${whenSaid(e.opening)}, ${place(e.place)}`,
  SessionMoved: (e) => `the session is moved from ${whenSaid(e.was)} to ${whenSaid(e.opening)} (${said(e.authority)})`,
  SessionPostponed: (e) => `the session is postponed without a date (${said(e.authority)})`,
  SessionCancelled: (e) => `the session is cancelled (${said(e.authority)})`,
  ModeChanged: (e) => `the session meets otherwise: ${said(e.mode)} (${said(e.authority)})`,
  StageTakenUp: (e) => `stage ${said(e.stage)} goes on`,
  SummonsWithdrawn: () => 'the summons to the plenary is withdrawn',
  StageOpened: (e) => `stage ${said(e.stage)} begins${e.round === 1 ? '' : `, round ${said(e.round)}`}`,
  StageClosed: (e) => `stage ${said(e.stage)} ${ends[said(e.because)] ?? 'ends'}`,
  StageSentBack: (e) => `stage ${said(e.stage)} is sent back; ${said(e.source)} owes a new round`,
  RoundStarted: (e) => `stage ${said(e.stage)} begins round ${said(e.round)}`,
  ProposalSubmitted: (e) => `proposes: ${said(e.title)}${e.late === true ? ' (late)' : ''}`,
  ItemIncluded: (e) => `on the draft agenda: ${said(e.title)}`,
  ItemWithdrawn: () => 'withdraws its item',
  EditionComposed: (e) => `composes edition ${said(e.edition)} of the draft agenda, ${count(e.items, 'item')}`,
  AgendaCleared: (e) => `clears edition ${said(e.edition)} of the draft agenda`,
  AgendaApproved: (e) => `approves edition ${said(e.edition)} for tabling`,
  StageApproved: (e) => `approves: ${said(e.stage)}`,
  Dispatched: (e) => `sends to all: ${said(e.stage)}`,
  Signed: (e) => `signs: ${said(e.stage)}`,
  CallAnswered: (e) => `answers the call "${said(e.stage)}"${inner(e.answer).late === true ? ' (late)' : ''}`,
  DocumentRegistered: (e) => `registers a document: ${said(inner(e.document).title)}`,
  DistributionChanged: (e) => `distributes a restricted document to ${(e.distribution as string[]).join(', ')}`,
  VersionAdded: (e) => `puts version ${said(inner(e.version).version)} on the table`,
  ConsultationOpened: (e) =>
    `asked in "${said(inner(e.question).stage)}": ${(inner(e.question).asked as string[]).join(', ')}`,
  Replied: (e) => `replies: ${said(inner(e.reply).position)}${inner(e.reply).late === true ? ' (late)' : ''}`,
  OpinionGiven: (e) => `gives its opinion: ${said(inner(e.opinion).opinion)}`,
  ConsultationClosed: (e) => {
    const silent = e.notPresented as readonly string[]
    return `the consultation ends: ${said(e.outcome)}${silent.length > 0 ? `; position not presented: ${silent.join(', ')}` : ''}`
  },
  DutyReminded: (e) =>
    `reminds ${said(inner(e.holder).body)} (${said(e.level)}) of ${stageOf(e.duty)}, due ${day(e.due)}`,
  SittingOpened: (e) => `opens the plenary, presiding: ${said(e.presiding)}`,
  AttendanceRecorded: (e) => `${said(e.part)}: ${said(e.attendance)}`,
  AgendaAdopted: (e) => `the plenary adopts its agenda, ${count(e.items, 'item')}`,
  PositionRecorded: (e) => `${said(e.part)}: ${said(inner(e.position).position)}`,
  DecisionRecorded: (e) => {
    const { number, adopted, title } = inner(e.decision)
    return `${adopted === true ? `decision ${said(number)} is adopted` : 'not adopted'}: ${said(title)}`
  },
  ItemDisposedOf: (e) => `an item is ${said(e.disposal)}`,
  NextSessionFixed: (e) => `the next session: ${whenSaid(inner(e.next).opening)}, ${place(inner(e.next).place)}`,
  SittingClosed: () => 'the plenary is closed',
  ImplementationReported: (e) => `reports on clause ${said(e.clause)}: ${said(inner(e.report).state)}`,
  ClauseConcluded: (e) =>
    `clause ${said(e.clause)}: ${said(inner(e.conclusion).state)}, ${said(inner(e.conclusion).control)}`,
  ClausesCarriedOver: (e) => `${count(e.clauses, 'clause')} carried over into the next draft agenda`,
  DecisionClosed: () => 'nothing of the decision is under control any more',
  SessionClosed: () => 'the session is closed',
}
