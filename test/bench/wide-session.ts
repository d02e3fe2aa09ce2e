import { almanacOf } from '@plenary/calendar'
import { calendars } from '@plenary/data'
import type { PersonInOffice, StreamRef } from '@plenary/domain'
import { World } from '../support/world.js'
import { administrator, chair, edition, holder, officer, partsOf, wideFounding } from './wide-commission.js'

/** A session in memory in its first tour: so many items, each with a draft put to so many parts. */
export class WideSession {
  readonly world: World
  readonly ref: StreamRef & { readonly kind: 'session' }

  constructor(items: number, parts: number) {
    const founding = wideFounding(parts)
    const procedure = founding.procedure
    this.world = new World(Date.parse('2027-01-11T09:00Z'), almanacOf(calendars), { [procedure.hash]: edition })
    const commission: StreamRef = { kind: 'commission', id: founding.id }
    const opening = { kind: 'firm', on: '2027-11-16', time: '10:00' }
    this.world.act(administrator, commission, { type: 'FoundCommission', founding })
    this.world.act(chair, commission, { type: 'ConveneSession', opening, place: { city: 'Seat' }, host: 'part-1' })
    this.ref = { kind: 'session', id: this.world.all('session')[0]?.id ?? '' }
    this.proposeEach(items, partsOf(parts))
    this.world.passTo(Date.parse('2027-08-20T12:00Z'))
    this.draftEach(founding.id)
    this.world.passTo(Date.parse('2027-09-03T12:00Z'))
    this.act(officer, { type: 'Approve', stage: 'drafts-check' })
    this.world.passTo(Date.parse('2027-09-10T12:00Z'))
  }

  get state() {
    return this.world.state(this.ref)
  }

  private act(actor: PersonInOffice, command: { readonly type: string } & Readonly<Record<string, unknown>>): void {
    this.world.act(actor, this.ref, command)
  }

  private proposeEach(items: number, parts: readonly string[]): void {
    for (let index = 0; index < items; index++) {
      const part = parts[index % parts.length] ?? ''
      this.act(holder('secretary', part), { type: 'SubmitProposal', title: { en: `Item ${String(index)}` } })
      const proposal = Object.keys(this.state.proposals).at(-1)
      this.act(officer, { type: 'AcceptProposal', proposal })
    }
  }

  private draftEach(commission: string): void {
    for (const { id: item, proposer, origin } of Object.values(this.state.items)) {
      if (origin !== 'proposal') continue
      const drafter = holder('secretary', proposer)
      const document: StreamRef = { kind: 'document', id: `${item}/draft` }
      const about = { commission, session: this.ref.id, item, class: 'draftDecision', title: { en: 'Draft' } }
      this.world.act(drafter, document, { type: 'RegisterDocument', ...about })
      this.world.act(drafter, document, { type: 'AddVersion', sha256: 'a1', bytes: 1, language: 'en' })
    }
  }
}
