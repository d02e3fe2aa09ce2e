import { almanacOf } from '@plenary/calendar'
import { calendars, procedure, training } from '@plenary/data'
import { actorIn, type Commission, type PersonInOffice, type Procedure, type StreamRef } from '@plenary/domain'
import { plainly, type Manners } from './manners.js'
import { World } from './world.js'
import type { Command, Witness } from './world-words.js'

/** Moscow's clock, three hours ahead of UTC all the year. */
export const moscow = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+03:00`)
/** An instant as Moscow's clock shows it. */
export const inMoscow = (at: number | undefined | null): string | null =>
  at === undefined || at === null ? null : new Date(at + 3 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

export const commission = { kind: 'commission', id: 'training' } as const
export const session = (ordinal: number) => ({ kind: 'session', id: `training/session/${String(ordinal)}` }) as const
export const sitting = (ordinal: number) => ({ kind: 'sitting', id: `${session(ordinal).id}/sitting` }) as const

export const parts = ['alder', 'birch', 'cedar', 'elm', 'fir', 'maple'] as const

const holders = new Map<string, PersonInOffice>()
/** Who holds this office of the training commission: `alder.head`, `plenary.chair` … */
export const holder = (office: string): PersonInOffice => {
  const known = holders.get(office)
  if (known) return known
  const { person = office } = training.terms.find((term) => term.office === office) ?? {}
  const sample = { ...training, foundedAt: 0, instructions: [], sessions: [], noted: {} } as unknown as Commission
  const actor = actorIn(sample, { person }, '2027-06-01', office)
  if (!actor) throw new Error(`nobody holds ${office}`)
  holders.set(office, actor)
  return actor
}

const almanac = almanacOf(calendars)

/** The training commission in its own world, with its past; acts are named by office. */
export class TrainingWorld extends World {
  readonly commission: { readonly kind: 'commission'; readonly id: string }

  constructor(
    from: string,
    { edition = procedure('icmec'), besides = [], previous = true, witness, manners = plainly }: Founded = {},
  ) {
    const hash = manners.hashOf(edition)
    const kept = [edition, ...besides].map((one) => [manners.hashOf(one), one])
    super(moscow(from), almanac, Object.fromEntries(kept) as Readonly<Record<string, Procedure>>, manners, witness)
    const past = { ordinal: 20, heldOn: '2026-11-12', place: { city: 'Fir' }, mark: 'A' } as const
    const { established: _, task: __, languages: ___, facts: ____, ...founding } = training
    const procedureOf = { id: edition.id, hash }
    this.commission = { kind: 'commission', id: manners.commission }
    this.by('secretariat.administrator', this.commission, {
      type: 'FoundCommission',
      founding: {
        ...founding,
        id: manners.commission,
        rehearsal: true,
        procedure: procedureOf,
        pastSessions: previous ? [past] : [],
      },
    })
  }

  /** Whether the office may do this there and now, as far as its role goes. */
  mayBy(office: string, ref: StreamRef, type: string): boolean {
    return this.permits(holder(office), ref, type)
  }

  /** A person acts in an office, where the office may. */
  by(office: string, ref: StreamRef, command: Command) {
    const actor = holder(office)
    if (!this.mayBy(office, ref, command.type)) throw new Error(`${office} may not ${command.type} on ${ref.id}`)
    return this.act(actor, ref, command)
  }

  /** Time goes on to that hour of Moscow. */
  until(text: string): void {
    this.passTo(moscow(text))
  }
}
interface Founded {
  readonly edition?: Procedure
  /** Editions that may be proposed to it. */
  readonly besides?: readonly Procedure[]
  readonly previous?: boolean
  readonly witness?: Witness
  readonly manners?: Manners
}
