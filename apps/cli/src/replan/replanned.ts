import {
  drawnOtherwise,
  movesBetween,
  type Move,
  type PersonInOffice,
  Refusal,
  type Session,
  sessionAggregate,
  type SessionEvent,
} from '@plenary/domain'
import type { Store } from '@plenary/store'

/** A session whose plan would be another one if it were drawn today. */
export interface Replanned {
  readonly session: string
  readonly ordinal: number
  /** The tables and the time-zone data by which the plan on record was not drawn. */
  readonly why: readonly string[]
  readonly moves: readonly Move[]
  /** Why it cannot be drawn: the code of the refusal. */
  readonly refused?: string
}

const nobody = '00000000-0000-0000-0000-000000000000'
const atOnce = 100

/** Who may redraw; it is only tried here. */
const secretary: PersonInOffice = {
  kind: 'person',
  person: 'operator',
  office: 'operator',
  body: 'secretariat',
  role: 'commissionSecretary',
}

/** Every session in preparation of the installation of which a date would move; nothing is written. */
export async function replanned(store: Store, after = nobody): Promise<readonly Replanned[]> {
  const commissions = await store.lists.commissions(after, atOnce)
  const found: Replanned[] = []
  for (const { id } of commissions)
    for (const session of await store.reads.sessions(id)) {
      if (session.status !== 'convened' && session.status !== 'postponed') continue
      const stored = await store.reads.stateOf(sessionAggregate, session.id)
      const moved = stored && (await tried(store, stored.state))
      if (moved) found.push(moved)
    }
  const last = commissions.length === atOnce ? commissions.at(-1) : undefined
  return last ? [...found, ...(await replanned(store, last.id))] : found
}

async function tried(store: Store, session: Session): Promise<Replanned | null> {
  const about = { session: session.id, ordinal: session.ordinal }
  const command = { type: 'RedrawPlan', authority: 'tried', reason: { text: 'tried' } }
  const stream = { kind: 'session', id: session.id } as const
  try {
    const { events } = await store.door.preview({ actor: secretary, stream, command })
    const drawn = (events as readonly SessionEvent[]).find((event) => event.type === 'PlanDrawn')
    if (!drawn?.calendars || drawn.tzdata === undefined) return null
    const moves = movesBetween(session.plan, drawn.stages)
    if (moves.length === 0) return null
    return { ...about, moves, why: drawnOtherwise(session, { calendars: drawn.calendars, tzdata: drawn.tzdata }) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ...about, moves: [], why: [], refused: error.code }
  }
}
