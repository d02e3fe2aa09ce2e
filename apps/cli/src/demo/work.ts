import type { Instant, Role } from '@plenary/domain'
import type { Login } from '../samples/login.js'
import { fulfil } from './fulfil.js'
import type { Offices } from './offices.js'
import type { Manners, Owed, Theatre } from './theatre.js'

interface SessionList {
  readonly items: readonly { readonly id: string; readonly status: string }[]
}
interface Plan {
  readonly stages: readonly { readonly status: string; readonly opens: { readonly from: Instant } | null }[]
}
interface Task {
  readonly login: Login
  readonly owed: Owed
  readonly at: Instant
}

/** Everybody does what stands in the inbox, when the story says so; between, time passes. */
export async function workUntil(theatre: Theatre, target: Instant, manners: Manners): Promise<void> {
  const done = new Set<string>()
  for (;;) {
    const { clock, offices, chronicle } = theatre
    await clock.quiet(offices)
    await acceptProposals(theatre)
    const tasks = (await owedByAll(theatre, manners)).filter((task) => !done.has(nameOf(task)))
    const before = done.size
    for (const task of tasks.filter(({ at }) => at <= clock.now)) {
      // Two offices of one body see the same duty; one of them does it.
      if (!done.has(nameOf(task)) && (await fulfil(theatre, task.login, task.owed, manners))) done.add(nameOf(task))
    }
    await chronicle.tell(offices)
    if (done.size > before) continue
    const next = Math.min(
      target,
      ...tasks.map(({ at }) => at).filter((at) => at > clock.now),
      await nextOpening(theatre),
    )
    await clock.advance(offices, next)
    await chronicle.tell(offices)
    if (next === target) return
  }
}

const nameOf = ({ login, owed }: Task): string => `${login.body} ${owed.stream} ${owed.key} ${owed.act}`

/** Offices that no stage asks for anything. */
const owesNothing: ReadonlySet<Role> = new Set(['administrator', 'auditor', 'observer', 'contributor', 'councilMember'])

/** Everybody looks at once: nobody waits for what another reads. */
async function owedByAll({ offices }: Theatre, manners: Manners): Promise<Task[]> {
  const asked = offices.held.filter(({ role }) => !owesNothing.has(role))
  const owed = await Promise.all(asked.map((login) => owedBy(offices, login, manners)))
  return owed.flat()
}

async function owedBy(offices: Offices, login: Login, manners: Manners): Promise<Task[]> {
  const { overdue, thisWeek, later } = await offices.read<Inbox>(login.office, '/inbox')
  return [...overdue, ...thisWeek, ...later].flatMap((owed) => {
    const at = manners.when(login, owed)
    return at === null ? [] : [{ login, owed, at }]
  })
}
interface Inbox {
  readonly overdue: readonly Owed[]
  readonly thisWeek: readonly Owed[]
  readonly later: readonly Owed[]
}

/** Work begins an hour after a stage opens. */
async function nextOpening({ commission, offices, clock }: Theatre): Promise<Instant> {
  const office = 'secretariat.commissionSecretary'
  const { items } = await offices.read<SessionList>(office, `/commissions/${commission}/sessions`)
  const openings: Instant[] = []
  for (const { id } of items.filter(({ status }) => status !== 'closed')) {
    const { stages } = await offices.read<Plan>(office, `/sessions/${id}/plan`)
    openings.push(...stages.flatMap(({ status, opens }) => (status === 'waiting' && opens ? [opens.from] : [])))
  }
  const hour = 3_600_000
  return Math.min(Infinity, ...openings.map((opens) => opens + hour).filter((opens) => opens > clock.now))
}

interface Proposed {
  readonly proposals: readonly { readonly id: string; readonly status: string }[]
}

/** The secretariat checks what was proposed and includes it; the sample knows of nothing that was returned. */
async function acceptProposals({ commission, offices }: Theatre): Promise<void> {
  const office = 'secretariat.secretariatOfficer'
  const { items } = await offices.read<SessionList>(office, `/commissions/${commission}/sessions`)
  for (const { id } of items.filter(({ status }) => status === 'convened')) {
    const { proposals } = await offices.read<Proposed>(office, `/sessions/${id}`)
    for (const { id: proposal } of proposals.filter(({ status }) => status === 'submitted'))
      await offices.act(office, `/sessions/${id}/commands`, { type: 'AcceptProposal', proposal })
  }
}
