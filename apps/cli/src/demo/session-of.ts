import { Defect } from '@plenary/domain'
import type { Theatre } from './theatre.js'

interface SessionsInBrief {
  readonly items: readonly { readonly id: string; readonly ordinal: number }[]
}

/** The id of the session of this ordinal, which the story has had convened. */
export async function sessionOf({ offices, commission }: Theatre, ordinal: number): Promise<string> {
  const path = `/commissions/${commission}/sessions`
  const { items } = await offices.read<SessionsInBrief>('secretariat.commissionSecretary', path)
  const session = items.find((one) => one.ordinal === ordinal)
  if (!session) throw new Defect(`session ${String(ordinal)} has not been convened`)
  return session.id
}
