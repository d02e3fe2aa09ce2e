import type { deskAct } from '@plenary/contract/http'
import { sealed, sealedAct } from '@plenary/domain'
import type { Command } from '@plenary/store'
import type { z } from 'zod'

export type ActAtDesk = z.output<typeof deskAct>

/** What is prepared goes into one text, after it was looked at as if it were handed in; nothing else is changed. */
export function atDesk(act: ActAtDesk): Command {
  switch (act.type) {
    case 'WriteDraft':
    case 'ReviseDraft':
      return { ...act, act: sealedAct(act.act) }
    case 'WriteBrief': {
      const { type, item, was, ...said } = act
      return { type, item, was, said: sealed(said) }
    }
    default:
      return act
  }
}
