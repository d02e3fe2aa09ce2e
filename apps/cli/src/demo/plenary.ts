import type { Announced, ClauseText, Title } from '@plenary/domain'
import { CommandFault, exitCode } from '../exit-codes.js'
import type { Theatre } from './theatre.js'

export interface PlannedDecision {
  /** Which item it is taken on: by a word of its title, or the first one. */
  readonly on: (item: { readonly title: Title }) => boolean
  readonly title: Title
  readonly clauses: readonly ClauseText[]
}
export interface PlannedSitting {
  readonly session: string
  readonly parts: readonly string[]
  readonly absent?: readonly string[]
  readonly decisions: readonly PlannedDecision[]
  readonly positions?: Readonly<Record<string, string>>
  readonly next: Announced
}
interface AgendaItem {
  readonly id: string
  readonly title: Title
}
const chair = 'plenary.chair'
const desk = 'secretariat.commissionSecretary'

/** The plenary, act by act: attendance and quorum, agenda, item by item, the next session. */
export async function holdPlenary(theatre: Theatre, planned: PlannedSitting): Promise<void> {
  const { offices, clock, chronicle } = theatre
  const { sitting } = await offices.read<{ sitting?: string }>(desk, `/sessions/${planned.session}`)
  if (!sitting) throw new CommandFault(exitCode.failure, 'the plenary has not been summoned')
  const at = (office: string, command: object) => offices.act(office, `/sittings/${sitting}/commands`, command)
  await at(chair, { type: 'OpenSitting', presiding: chair })
  for (const part of planned.parts) {
    const attendance = planned.absent?.includes(part) ? 'absent' : 'present'
    await at(desk, { type: 'RecordAttendance', part, attendance })
  }
  await at(chair, { type: 'AdoptAgenda' })
  const { agenda } = await offices.read<{ agenda: AgendaItem[] }>(desk, `/sittings/${sitting}`)
  for (const item of agenda) await takeItem(planned, item, at)
  await at(chair, { type: 'FixNextSession', ...planned.next })
  await at(chair, { type: 'CloseSitting' })
  await clock.quiet(offices)
  await chronicle.tell(offices)
}

type At = (office: string, command: object) => Promise<unknown>

async function takeItem(planned: PlannedSitting, item: AgendaItem, at: At): Promise<void> {
  const decisions = planned.decisions.filter(({ on }) => on(item))
  if (decisions.length === 0) {
    await at(desk, { type: 'DisposeOfItem', item: item.id, disposal: 'noted' })
    return
  }
  for (const part of planned.parts.filter((one) => !planned.absent?.includes(one))) {
    const position = planned.positions?.[part] ?? 'consent'
    const reservation = position === 'consentWithReservation' ? { reservation: { text: 'Within national law.' } } : {}
    await at(desk, { type: 'RecordPosition', item: item.id, part, position, ...reservation })
  }
  for (const { title, clauses } of decisions) await at(desk, { type: 'RecordDecision', item: item.id, title, clauses })
}
