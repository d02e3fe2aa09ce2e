import { readInstant } from '@plenary/calendar'
import type { silenceCase } from '@plenary/contract/rule-case'
import { type Instant, Refusal, type SilenceRound } from '@plenary/domain'
import type { z } from 'zod'
import { malformed } from './case-in.js'

/** The round as the rule sees it: what was written as local time, by the clocks of its zone. */
export function roundOf(asked: z.output<typeof silenceCase>, file: string): SilenceRound {
  const { zone, undelivered = [], extensions = [] } = asked
  const at = (text: string, pointer: string): Instant => instantIn(text, zone, pointer, file)
  const [opened, due] = [at(asked.opened, '/opened'), at(asked.due, '/due')]
  if (due <= opened) malformed(file, ['/due: it does not lie after the opening'])
  const replies = asked.replies.map((reply, i) => ({ ...reply, at: at(reply.at, `/replies/${String(i)}/at`) }))
  const early = replies.flatMap((reply, i) => (reply.at < opened ? [`/replies/${String(i)}/at`] : []))
  if (early.length > 0)
    malformed(
      file,
      early.map((pointer) => `${pointer}: it lies before the opening`),
    )
  return {
    asked: asked.asked,
    undelivered,
    opened,
    due,
    ...(asked.authorisedUntil !== undefined && { authorisedUntil: at(asked.authorisedUntil, '/authorisedUntil') }),
    replies,
    extensions: extensions.map(({ part, until }, i) => ({ part, until: at(until, `/extensions/${String(i)}/until`) })),
  }
}

function instantIn(text: string, zone: string, pointer: string, file: string): Instant {
  try {
    return (
      readInstant(text, zone) ?? malformed(file, [`${pointer}: no instant, written 2027-04-27T17:00 or with an offset`])
    )
  } catch (error) {
    if (error instanceof Refusal)
      malformed(file, [`${error.code === 'zone.unknown' ? '/zone' : pointer}: ${error.text.en}`])
    throw error
  }
}
