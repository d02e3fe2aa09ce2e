import { citationOf } from '../../procedure/citation.js'
import { anchorInWords, awaited } from '../../procedure/derive.js'
import type { Text } from '../../procedure/procedure.js'
import { own } from '../../own.js'
import type { Deadline } from '../../reminders/duty.js'
import type { Instant } from '../../time/when.js'
import { duties } from '../duties.js'
import { gate } from '../gate.js'
import type { WaitingFor } from '../gate.js'
import { bodyOfStage, comesAfter, stageRule } from '../stages/stage-rules.js'
import type { StageState } from '../session.js'
import { actInWords, isNamedByStage } from './acts.js'
import { countedIn } from './counted-in.js'
import { inBoth } from './explanation.js'
import type { Explaining, Reason } from './explanation.js'
import { quoted, subjectInWords } from './subject.js'

/** The title of a stage; of one that stands for one council, with its name. */
export const titleOfStage = ({ procedure, naming }: Explaining, stage: string): Text => {
  const { title } = stageRule(procedure, stage)
  const body = bodyOfStage(stage)
  const name = body === undefined ? undefined : naming.body(body)
  return name ? inBoth((lang) => `${title[lang]}: ${name[lang]}`) : title
}
export const stageTitle = (explaining: Explaining, stage: string): Text => quoted(titleOfStage(explaining, stage))

/** "(Rule 5)", where an article is cited. */
export const citing = (article: string | undefined, { procedure }: Explaining): Text => {
  if (article === undefined) return { en: '', ru: '' }
  const cited = citationOf(article, procedure)
  return inBoth((lang) => ` (${cited[lang]})`)
}

type Owed = Pick<Reason, 'who' | 'act' | 'stage' | 'subject' | 'since' | 'due' | 'article'> & { readonly act: string }

/** An extension is asked for by a body; everything else is about a thing. */
const aboutInWords = (act: string, subject: string, { session, naming }: Explaining): Text | undefined =>
  act === 'GrantExtension' ? naming.body(subject) : subjectInWords(session, subject)

/** What is asked for: the act, and what it is about. */
export const askedInWords = (
  { act, stage, subject }: Pick<Owed, 'act' | 'stage' | 'subject'>,
  explaining: Explaining,
): Text => {
  const about = subject === undefined ? undefined : aboutInWords(act, subject, explaining)
  const named = about ?? (isNamedByStage(act) && stage !== undefined ? stageTitle(explaining, stage) : undefined)
  return inBoth((lang) => actInWords(act)[lang] + (named ? `: ${named[lang]}` : ''))
}

/** Until when; a range from end to end. */
const until = ({ from, to }: Deadline, stage: string | undefined, explaining: Explaining): Text => {
  const zone = stage === undefined ? undefined : countedIn(stage, 'due', explaining)
  const ends = [...new Set([from, to])].map((at) => explaining.naming.moment(at, zone))
  return inBoth((lang) => ends.map((end) => end[lang]).join(' – '))
}

const dates = ({ since, due, stage, who }: Owed, isOverdue: boolean, explaining: Explaining): Text => {
  const { naming, session } = explaining
  const extended = own(session.plan, stage ?? '')?.extended ?? {}
  const isExtended = who.every(({ body }) => own(extended, body))
  const end = due && until(due, stage, explaining)
  const asked = since !== null && since > 0 ? naming.moment(since) : null
  const longer = isExtended ? { en: ', extended', ru: ' (продлён)' } : { en: '', ru: '' }
  const term = {
    en: end === null ? 'No date is set' : `${isOverdue ? 'Overdue, it was due' : 'Due'} ${end.en}${longer.en}`,
    ru: end === null ? 'Срок не установлен' : `Срок${longer.ru}${isOverdue ? ' истёк' : ':'} ${end.ru}`,
  }
  return {
    en: asked === null ? term.en : `${term.en}; asked ${asked.en}`,
    ru: asked === null ? term.ru : `${term.ru}; запрошено ${asked.ru}`,
  }
}

/** One office by its name; of several that owe the same the bodies. */
const holders = (who: Reason['who'], { naming }: Explaining): Text => {
  const [first, ...others] = who
  if (first && others.length === 0) return naming.office(first)
  const names = inBoth((lang) => who.map((one) => naming.holder(one)[lang]).join(', '))
  return { en: `Not answered yet (${who.length}): ${names.en}`, ru: `Не ответили (${who.length}): ${names.ru}` }
}

/** Who owes what by when, by which article. */
export const owed = (about: Owed, explaining: Explaining): Reason => {
  const isOverdue = about.due !== null && about.due.to < explaining.now
  const who = holders(about.who, explaining)
  const asked = askedInWords(about, explaining)
  const when = dates(about, isOverdue, explaining)
  const rule = citing(about.article, explaining)
  return {
    kind: 'owed',
    ...about,
    ...(isOverdue && { overdue: true }),
    says: inBoth((lang) => `${who[lang]} — ${asked[lang]}. ${when[lang]}${rule[lang]}.`),
  }
}

const timely = ({ stage, due, article }: WaitingFor, explaining: Explaining): Text => {
  const title = stageTitle(explaining, stage)
  if (due) {
    const at = explaining.naming.moment(due.from, countedIn(stage, 'opens', explaining))
    const rule = citing(article, explaining)
    return {
      en: `Time: the stage ${title.en} begins ${at.en}${rule.en}.`,
      ru: `Время: этап ${title.ru} начинается ${at.ru}${rule.ru}.`,
    }
  }
  const { opens } = stageRule(explaining.procedure, stage)
  const anchor = opens && anchorInWords(awaited(opens.anchor))
  return {
    en: `Time: when the stage ${title.en} begins is not known yet${anchor ? `; it is counted from: ${anchor.en}` : ''}.`,
    ru: `Время: начало этапа ${title.ru} ещё не известно${anchor ? `; отсчитывается от события: ${anchor.ru}` : ''}.`,
  }
}

const movingOn = ({ what, stage }: WaitingFor, explaining: Explaining): Text => {
  const title = stageTitle(explaining, stage)
  const [en, ru] = what === 'opens' ? ['begins', 'начинается'] : ['ends', 'завершается']
  return {
    en: `Nothing is missing: the stage ${title.en} ${en} by itself.`,
    ru: `Ничего не ожидается: этап ${title.ru} ${ru} автоматически.`,
  }
}

/** What a gate waits for, as a reason. */
const reasonOf = ({ who, what, ...about }: WaitingFor, explaining: Explaining): Reason => {
  if (typeof who !== 'string') return owed({ ...about, who: [who], act: what }, explaining)
  const waiting = { who, what, ...about }
  return who === 'time'
    ? { kind: 'time', who: [], ...about, says: timely(waiting, explaining) }
    : { kind: 'conductor', who: [], ...about, says: movingOn(waiting, explaining) }
}

/** Where the same is asked of several they are told together, once. */
export const reasonsOf = (waitingFor: readonly WaitingFor[], explaining: Explaining): readonly Reason[] => {
  const groups = Object.groupBy(waitingFor, ({ who, what, stage, subject = '', since, due }) =>
    JSON.stringify([typeof who === 'string' ? who : who.role, what, stage, subject, since, due]),
  )
  return Object.values(groups).flatMap((group = []) => {
    const [first] = group
    if (!first) return []
    const who = group.flatMap((one) => (typeof one.who === 'string' ? [] : [one.who]))
    const each = [...new Map(who.map((one) => [one.body, one])).values()]
    if (each.length < 2) return [reasonOf(first, explaining)]
    const { what: act, who: _, ...about } = first
    return [owed({ ...about, act, who: each }, explaining)]
  })
}

/** Since when a stage is under way, by the clocks by which it begins. */
export const openedOn = (at: Instant, { id }: StageState, explaining: Explaining): Text =>
  explaining.naming.moment(at, countedIn(id, 'opens', explaining))

const beforeIt = (stage: StageState, explaining: Explaining): Reason => {
  const title = stageTitle(explaining, stage.id)
  const since = stage.openedAt === undefined ? null : openedOn(stage.openedAt, stage, explaining)
  const { article } = stageRule(explaining.procedure, stage.id)
  return {
    kind: 'stage',
    who: [],
    stage: stage.id,
    since: stage.openedAt ?? null,
    due: explaining.session.plan[stage.id]?.due ?? null,
    ...(article !== undefined && { article }),
    says: {
      en: `The stage ${title.en} comes first: it ${since === null ? 'has not begun' : `is under way since ${since.en}`}.`,
      ru: `Сначала должен завершиться этап ${title.ru}: он ${since === null ? 'ещё не начат' : `идёт с ${since.ru}`}.`,
    },
  }
}

/** Extensions that bodies ask for in these stages: somebody has to decide. */
const extensionsAsked = (stages: readonly string[], explaining: Explaining): readonly Reason[] =>
  duties(explaining.session, explaining.procedure)
    .filter(({ act, stage = '' }) => act === 'GrantExtension' && stages.includes(stage))
    .map(({ act, holder, stage, subject, since, due }) => {
      const about = { act, who: [holder], since, due, ...(stage && { stage }), ...(subject && { subject }) }
      return owed(about, explaining)
    })

/** Why a stage does not begin, or not end: what its gate waits for, and the stages that come first. */
export const ofGate = (id: string, explaining: Explaining): readonly Reason[] => {
  const { session, procedure } = explaining
  const asked = gate(session, id, procedure)
  const state = session.stages[id]
  const earlier = state?.status === 'waiting' ? comesAfter(session, procedure, id) : []
  const before = earlier.filter(({ status }) => status !== 'closed')
  return [
    ...(asked.open ? [] : reasonsOf(asked.waitingFor, explaining)),
    ...extensionsAsked([id, ...before.map((stage) => stage.id)], explaining),
    ...before.map((stage) => beforeIt(stage, explaining)),
  ]
}
