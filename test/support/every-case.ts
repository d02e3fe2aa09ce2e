import { training } from '@plenary/data'
import type { Actor, Session, StreamKind } from '@plenary/domain'
import { letter } from './training-cycle.js'
import { holder } from './training-world.js'
import type { World } from './world.js'
import type { Command, Deed } from './world-words.js'

/** Every command of every kind of stream. */
export const commandTypes: Readonly<Record<StreamKind, string>> = {
  commission:
    'FoundCommission BeginTerm ConfirmTerm EndTerm EstablishOffice RetitleOffice NamePerson MapClaim UnmapClaim ConveneSession TakeOver RegisterInstruction ProposeEdition PutEditionInForce ImportCalendar AdvanceClock PassTime HoldNotices ReleaseNotices NoteSession NoteNextSession',
  session:
    'FirmUp MoveSession PostponeSession CancelSession ChangeMode AskExtension GrantExtension DeclineExtension FixDate ReleaseDate ' +
    'GrantWaiver SettleOutage AdoptProcedure RedrawPlan SubmitProposal AcceptProposal ReturnProposal IncludeItem WithdrawItem ' +
    'RetitleItem AnswerCall ' +
    'ComposeEdition ClearAgenda ApproveAgenda Approve SendBack Dispatch Sign EraseContent PassTime OpenStage CloseStage StartRound ' +
    'CopySession NoteOutage NoteConvened NoteProcedures NoteSources NoteCalendars NoteDocument NoteConsultation NoteSitting NoteDecision NoteSuccessor NoteCarriedOver',
  sitting:
    'OpenSitting RecordAttendance AdoptAgenda RecordPosition RecordDecision DisposeOfItem FixNextSession CloseSitting EraseContent ' +
    'NoteSummoned NoteWithdrawn',
  document: 'RegisterDocument ChangeDistribution AddVersion EraseContent',
  consultation: 'Reply GiveOpinion EraseContent PassTime CloseConsultation NoteOutage NoteAsked',
  decision:
    'ReportImplementation ConcludeClause EraseContent PassTime CloseDecision NoteAdopted NoteCarriedOver NoteFollowUp',
  desk: 'WriteDraft ReviseDraft DiscardDraft WriteBrief AddComment SignDraft SubmitDraft EraseContent NoteSession',
}

/** Somebody in every role of every body, and whoever is no person. */
export const actors: readonly Actor[] = [
  ...training.offices.map(({ id }) => holder(id)),
  { kind: 'time' },
  { kind: 'engine' },
]

/** Of a session's seventy phases every seventh shows all that its stages can be. */
const enough = 12

/** How a stream stood before and after each act: of all states of a kind, those that differ in how far they are. */
export function statesOf(world: World, kind: StreamKind): readonly (object | null)[] {
  const states = world.deeds.filter(({ ref }) => ref.kind === kind).map(({ after }) => after)
  const byPhase = new Map(states.map((state) => [phase(state), state]))
  const phases = [...byPhase.values()]
  const every = Math.ceil(phases.length / enough)
  return [null, ...phases.filter((_, index) => index % every === 0)]
}

const phase = (state: object): string => {
  const { status, stages = {}, sitting, editions = [] } = state as Partial<Session>
  const open = Object.values(stages).map(
    ({ id, status, round, again }) => `${id} ${status} ${String(round)} ${String(again)}`,
  )
  return JSON.stringify([status, sitting?.status, editions.map(({ cleared, sentBack }) => [!!cleared, sentBack]), open])
}

/**
 * Real commands of that type as they were once asked, and those that persons, conductors and time might make up of what
 * is known and what is not. What streams are told is always whole; here it is told anew as well.
 */
export const commandsOf = (type: string, state: object | null, deeds: readonly Deed[]): readonly Command[] => {
  const once = deeds
    .filter(({ command }) => command.type === type)
    .slice(0, 2)
    .map(({ command }) => command)
  if (type === 'FoundCommission' || type === 'CopySession') return once
  if (type.startsWith('Note')) return [...once, ...once.map((command) => ({ ...command, fromVersion: 1_000 }))]
  // Titles and lists alike are changed over what was seen.
  const was = type === 'ChangeDistribution' ? ['elm'] : {}
  return [...once, ...targets(state).map((target) => ({ ...filled, was, ...target, type }))]
}

const filled = {
  office: 'working-group.workingGroupMember',
  name: { en: 'Name', ru: 'Имя' },
  role: 'workingGroupMember',
  issuer: 'https://id.example.org',
  claim: 'groups',
  value: 'members',
  opening: { kind: 'firm', on: '2027-06-18', time: '10:00' },
  place: { city: 'Elm' },
  title: { en: 'Title' },
  reasons: letter,
  reason: letter,
  done: [{ stage: 'proposals', on: '2027-01-08', reference: 'Letter' }],
  days: [{ state: 'elm', date: '2027-05-04', kind: 'holiday', name: 'Elm Fair' }],
  authority: 'Letter',
  mode: 'video',
  edition: 1,
  round: 1,
  because: 'time',
  due: 1_800_000_000_000,
  target: 1_900_000_000_000,
  position: 'consent',
  opinion: 'cleared',
  state: 'done',
  control: 'remove',
  presiding: 'plenary.chair',
  part: 'elm',
  attendance: 'present',
  disposal: 'noted',
  until: { on: '2027-06-01' },
  moment: 'due',
  on: '2027-06-01',
  clauses: [],
  clause: '1',
  subject: 'exhibitions',
  body: 'superior-council',
  source: 'Act',
  mark: 'A',
  procedure: { id: 'icmec', hash: 'icmec' },
  hash: 'icmec',
  from: '2027-06-01',
  class: 'report',
  sha256: '00',
  bytes: 1,
  language: 'en',
  distribution: ['elm'],
  to: 'none',
  act: { type: 'Reply', said: letter },
  said: letter,
  draft: 'none',
  about: 'none',
  text: letter,
  content: 'none',
  revision: 1,
}

/** One stage of each status, an item and a proposal; and what nobody knows. */
function targets(state: object | null): readonly object[] {
  const { stages = {}, order = [], proposals = {} } = (state ?? {}) as Partial<Session>
  const all = Object.values(stages)
  const one = (status: string) => all.filter((stage) => stage.status === status).map(({ id }) => id)
  const [item, proposal] = [order.at(-1) ?? 'none', Object.keys(proposals)[0] ?? 'none']
  const named = [...one('waiting').slice(0, 1), ...one('open').slice(0, 3), ...one('closed').slice(-2)]
  return [...named, 'none'].map((stage) => ({ stage, item: stage === 'none' ? 'none' : item, proposal }))
}
