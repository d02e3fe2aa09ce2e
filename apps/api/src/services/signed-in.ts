import { Inject, Injectable } from '@nestjs/common'
import { type Commission, officesOf } from '@plenary/domain'
import { type Account, installation, type Store } from '@plenary/store'
import { dayAtSeat } from '../guard/day-at-seat.js'
import type { Holder } from '../request/caller.js'
import { STORE } from './store-token.js'

/** Who has come in, whatever their office. */
@Injectable()
export class SignedIn {
  constructor(@Inject(STORE) private readonly store: Store) {}

  /** What a caller has to know before they can act: their offices of today. */
  async me({ account, credential, receivedAt }: Holder) {
    const { id, person, commission, language, office } = account
    const isOfInstallation = commission === installation
    return {
      account: id,
      person,
      commission: isOfInstallation ? null : commission,
      language,
      office,
      offices: isOfInstallation ? [] : await this.#officesOf(account, credential.hash, receivedAt),
    }
  }

  async end({ credential }: Holder, everywhere: boolean) {
    return { ended: await this.store.signIns.end(credential.hash, everywhere) }
  }

  async #officesOf(account: Account, token: Buffer, receivedAt: number) {
    const { commission, seen } = await this.store.door.admit({
      stream: { kind: 'commission', id: account.commission },
      token,
    })
    const state = commission as Commission | null
    if (!state) return []
    const day = dayAtSeat(state.seat.zone, receivedAt + seen.offset)
    return officesOf(state, account, day).flatMap((office) => {
      const body = state.bodies.find(({ id }) => id === office.body)
      return body ? [{ ...office, bodyName: body.name }] : []
    })
  }
}
