import { minima, waiverOf, type Minimum } from '../plan/minima.js'
import { departure } from '../plan/minimum-row.js'
import { countedIn } from './counted-in.js'
import type { Explaining, Reason } from './explanation.js'
import { citing } from './reasons.js'

const inWords = (minimum: Minimum, explaining: Explaining): Reason['says'] => {
  const { stage, moment, due, article } = minimum
  const zone = countedIn(stage, moment, explaining)
  const at = explaining.naming.moment(due.to, zone)
  const rule = citing(article, explaining)
  const granted = departure(waiverOf(explaining.session, minimum))
  return {
    en: `It breaks a legal minimum, not later than ${at.en}${rule.en}; ${granted.en}.`,
    ru: `Нарушен минимальный срок по правилам, не позднее ${at.ru}${rule.ru}; ${granted.ru}.`,
  }
}

/** The legal minima that a stage breaks, whether or not a departure from them was granted. */
export const brokenMinima = (id: string, explaining: Explaining): readonly Reason[] => {
  const { session, procedure, now } = explaining
  const broken = minima(session, procedure, now).filter((one) => one.stage === id && one.broken)
  return broken.map((minimum) => ({
    kind: 'fact',
    who: [],
    stage: id,
    since: null,
    due: null,
    ...(minimum.article !== undefined && { article: minimum.article }),
    says: inWords(minimum, explaining),
  }))
}
