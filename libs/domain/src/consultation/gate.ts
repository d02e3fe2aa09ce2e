import type { Consultation } from './consultation.js'
import { own } from '../own.js'

/** Where everything asked about was withdrawn, nobody is waited for. A review waits until its body has given an opinion on everything put to it; a tour until every part has replied. */
export const waitingBodies = ({ asked, body, items, opinions, replies }: Consultation): readonly string[] =>
  body ? (items.every((item) => own(opinions, item)) ? [] : [body]) : asked.filter((part) => !own(replies, part))

/** Time has passed its closing, and no outage holds it up. */
export const timeIsUp = (consultation: Consultation): boolean => {
  const { closes, outage, confirmed } = consultation
  return hasPassed(consultation) && (outage?.closes !== closes || confirmed === closes)
}
export const hasPassed = ({ closes, passed }: Consultation): boolean =>
  closes !== null && (passed.closes ?? -Infinity) >= closes
