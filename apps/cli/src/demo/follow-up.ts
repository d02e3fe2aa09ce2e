import type { Theatre } from './theatre.js'

interface FollowUp {
  readonly items: readonly {
    readonly decision: string
    readonly number: string
    readonly clause: string
    readonly session: string
    readonly control: string
  }[]
}

/** The conclusions that a plenary draws on what was under control: done and removed, or kept. */
export async function conclude(
  { offices, commission, clock, chronicle }: Theatre,
  session: string,
  isDone: (index: number) => boolean,
): Promise<void> {
  const office = 'secretariat.commissionSecretary'
  const { items } = await offices.read<FollowUp>(office, `/commissions/${commission}/follow-up`)
  const kept = items.filter((clause) => clause.session === session && clause.control !== 'remove')
  // By their numbers, so that a story ends alike each time: ids differ.
  const nameOf = ({ number, clause }: (typeof kept)[number]) => `${number} ${clause}`
  const under = kept.sort((one, other) => nameOf(one).localeCompare(nameOf(other), 'en', { numeric: true }))
  for (const [index, { decision, clause }] of under.entries()) {
    const conclusion = isDone(index) ? { state: 'done', control: 'remove' } : { state: 'inProgress', control: 'keep' }
    await offices.act(office, `/decisions/${decision}/commands`, { type: 'ConcludeClause', clause, ...conclusion })
  }
  await clock.quiet(offices)
  await chronicle.tell(offices)
}
