import type { Journey, JourneySession, Sourced } from '@plenary/data'
import type { Announced, When } from '@plenary/domain'
import { type Fields, whenSaid } from './words.js'

/** An act of the journal, as far as the public record may know of it. */
export interface RecordedAct {
  readonly type: string
  readonly event: Fields
  /** The day by the seat's clock. */
  readonly day: string
  /** Of the session that it belongs to. */
  readonly ordinal: number | undefined
}
export type Standing = Pick<Sourced, 'mark' | 'assumed'>

/**
 * How what an act tells stands in the public record. What is not found there is assumed: every proposer, position,
 * reply and opinion, every adoption and number that no notice names.
 */
export function standingOf(act: RecordedAct, { sessions }: Journey): Standing {
  const session = sessions.find(({ ordinal }) => ordinal === act.ordinal)
  const { instruction } = act.event as { instruction?: Sourced }
  return instruction ?? (session && known[act.type]?.(act, session)) ?? { mark: 'A' }
}

const known: Readonly<Record<string, (act: RecordedAct, session: JourneySession) => Standing | undefined>> = {
  SessionAnnounced: ({ event }, { dates }) => announcedAs(dates, event.founding),
  OpeningFirmed: ({ event }, { dates }) => announcedAs(dates, event),
  NextSessionFixed: ({ event }, { outcomes }) =>
    outcomes.find(({ next }) => next && isSame(next.opening, (event.next as Announced).opening)),
  ItemIncluded: ({ event: { origin, title } }, { agenda }) =>
    agenda.find((item) => item.origin === origin && (origin !== 'proposal' || item.title.en === title?.en)),
  DocumentRegistered: ({ event }, { documents = [], outcomes }) => {
    const title = inner(event.document).title?.en
    return (
      documents.find((one) => one.title.en === title) ?? outcomes.find(({ paper, text }) => paper && text.en === title)
    )
  },
  ConsultationOpened: ({ event, day }, { preparation }) =>
    preparation.find(({ bodies, on }) => bodies.includes(String(inner(event.question).body)) && covers(on, day)),
  DecisionRecorded: ({ event }, { outcomes }) => {
    const { adopted, title } = inner(event.decision)
    return outcomes.find(({ text }) => adopted === true && text.en === title?.en)
  },
  StageOpened: ({ event, day }, session) =>
    event.stage === 'plenary' && covers(session.opening, day) ? session : undefined,
  StageClosed: ({ event, day }, { accreditation }) =>
    event.stage === 'accreditation' && accreditation?.until === day ? accreditation : undefined,
  Dispatched: ({ event, day }, { notice }) =>
    event.stage === 'press-notice' && notice?.on === day ? notice : undefined,
}

const inner = (value: unknown) => value as Fields
const isSame = (one: When, other: When): boolean => whenSaid(one) === whenSaid(other)
const announcedAs = (dates: JourneySession['dates'], about: unknown): Standing | undefined =>
  dates.find(({ opening }) => isSame(opening, (about as Announced).opening))
const covers = (when: When, day: string): boolean => {
  if (when.kind === 'window') return when.from <= day && day <= when.to
  return (when.kind === 'day' || when.kind === 'firm') && when.on === day
}
