import { own } from '../../own.js'
import type { Text } from '../../procedure/procedure.js'
import { explainDocument } from './explain-document.js'
import { explainDuty } from './explain-duty.js'
import { explainItem } from './explain-item.js'
import { explainStage } from './explain-stage.js'
import { inBoth } from './explanation.js'
import type { Explaining, Explanation } from './explanation.js'

const explainers = { stage: explainStage, item: explainItem, document: explainDocument, duty: explainDuty } as const
export type ExplainedKind = keyof typeof explainers

/** What holds up everything in a session. */
const ofSession: Readonly<Record<string, Text>> = {
  postponed: {
    en: 'The session was postponed and has no date yet.',
    ru: 'Заседание отложено, новая дата ещё не назначена.',
  },
  cancelled: { en: 'The session was cancelled.', ru: 'Заседание отменено.' },
}

/** One answer to "why", with what would unblock it first; `null`: the session has no such thing. */
export const explain = (kind: ExplainedKind, id: string, explaining: Explaining): Explanation | null => {
  const { status } = explaining.session
  const found = explainers[kind](id, explaining)
  const why = own(ofSession, status)
  if (!found || !why) return found
  const says = inBoth((lang) => `${found.says[lang]} ${why[lang]}`)
  return { ...found, says, because: status === 'cancelled' ? [] : found.because }
}
