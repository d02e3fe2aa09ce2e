import { own } from '../../own.js'
import type { Text } from '../../procedure/procedure.js'
import type { Duty, Reminded } from '../../reminders/duty.js'
import { pending } from '../../reminders/remind.js'
import { reminderKey } from '../../reminders/reminder-notice.js'
import { duties } from '../duties.js'
import { stageRows } from '../plan/plan-rows.js'
import { comesAfter, stageRule } from '../stages/stage-rules.js'
import type { Explaining, Explanation, RemindersOf } from './explanation.js'
import { inBoth } from './explanation.js'
import { levelInWords } from './acts.js'
import { quoted } from './subject.js'
import { askedInWords, owed, titleOfStage } from './reasons.js'

interface Found {
  readonly duty: Duty
  readonly reminded: Reminded
}

/** A clause is known here by its decision. */
const namedHere = (duty: Duty, stream: string): Duty =>
  duty.act === 'ReportImplementation' ? { ...duty, subject: `${stream}/${duty.subject ?? ''}` } : duty

/** A duty of the session by its key, of another of its streams by `<stream>/<key>`. */
const find = (id: string, { session, procedure, others }: Explaining): Found | undefined => {
  const of = (all: readonly Duty[], key: string) => all.find((duty) => duty.key === key)
  const here = of(duties(session, procedure), id)
  if (here) return { duty: here, reminded: session.reminded }
  const prefix = others && `${others.stream}/`
  if (!others || prefix === undefined || !id.startsWith(prefix)) return undefined
  const there = of(others.duties, id.slice(prefix.length))
  return there && { duty: namedHere(there, others.stream), reminded: others.reminded }
}

/** What a restore holds was recorded, and has reached nobody. */
const remindersOf = ({ duty, reminded }: Found, { held }: Explaining): RemindersOf => {
  const recorded = own(reminded, duty.key) ?? []
  const sent = recorded.filter((one) => held?.has(reminderKey(duty.key, one)) !== true)
  const [next] = pending(duty, reminded).toSorted((a, b) => a.at - b.at)
  return { sent, next: next ? { level: next.level, at: next.at } : null }
}

/** The stages that come after the one in which it is owed, and wait for its end. */
const awaiting = ({ stage }: Duty, explaining: Explaining): NonNullable<Explanation['awaitedBy']> => {
  const { session, procedure } = explaining
  if (stage === undefined || session.stages[stage]?.status === 'closed') return []
  return Object.values(session.stages)
    .filter(
      ({ id, status }) => status === 'waiting' && comesAfter(session, procedure, id).some((one) => one.id === stage),
    )
    .map(({ id }) => ({ stage: id, title: titleOfStage(explaining, id) }))
}

/** Where the due moment of the holder comes from: an own one where it was extended. */
const derivationOf = ({ stage, holder }: Duty, explaining: Explaining): Text | undefined => {
  const { session, procedure, now, reckoning, naming } = explaining
  const state = stage === undefined ? undefined : own(session.stages, stage)
  if (!state) return undefined
  const told = (lang: keyof Text) => {
    const rows = stageRows(session, state, procedure, { ...reckoning, now, bodyName: naming.body, lang })
    const dues = rows.filter(({ moment }) => moment === 'due')
    return dues.find(({ body }) => body === holder.body) ?? dues.find(({ body }) => body === undefined)
  }
  const [en, ru] = [told('en')?.derivation, told('ru')?.derivation]
  return en === undefined || ru === undefined ? undefined : { en, ru }
}

const reasonOf = ({ act, holder, stage, subject, since, due }: Duty, explaining: Explaining) => {
  const article = due?.article ?? (stage === undefined ? undefined : stageRule(explaining.procedure, stage).article)
  return owed(
    {
      ...{ act, who: [holder], since, due },
      ...(stage !== undefined && { stage }),
      ...(subject !== undefined && { subject }),
      ...(article !== undefined && { article }),
    },
    explaining,
  )
}

const says = ({ state, doneAt, holder }: Duty, title: Text, { naming }: Explaining): Text => {
  const office = naming.office(holder)
  const about = inBoth((lang) => `${office[lang]} — ${title[lang]}`)
  if (state === 'done') {
    const at = doneAt === undefined ? undefined : naming.moment(doneAt)
    return {
      en: `${about.en}: done${at ? ` ${at.en}` : ''}.`,
      ru: `${about.ru}: исполнено${at ? ` ${at.ru}` : ''}.`,
    }
  }
  return state === 'missed'
    ? { en: `${about.en}: time was up, and it was not done.`, ru: `${about.ru}: срок истёк, не исполнено.` }
    : { en: `${about.en}: to be done.`, ru: `${about.ru}: к исполнению.` }
}

const reminding = ({ sent, next }: RemindersOf, { naming }: Explaining): readonly Text[] => {
  const went = { en: `Reminders sent: ${sent.length}.`, ru: `Отправлено напоминаний: ${sent.length}.` }
  if (!next) return [went]
  const [level, at] = [levelInWords(next.level), naming.moment(next.at)]
  return [{ en: `${went.en} Next: ${level.en} ${at.en}.`, ru: `${went.ru} Следующее: ${level.ru} ${at.ru}.` }]
}

const waitingFor = (awaitedBy: NonNullable<Explanation['awaitedBy']>): readonly Text[] => {
  if (awaitedBy.length === 0) return []
  const titles = inBoth((lang) => awaitedBy.map(({ title }) => quoted(title)[lang]).join(', '))
  return [{ en: `Waiting for it: ${titles.en}.`, ru: `Этого ожидают этапы: ${titles.ru}.` }]
}

/** What somebody owes: since when, until when and by what, what has reminded them, what waits for it. */
export const explainDuty = (id: string, explaining: Explaining): Explanation | null => {
  const found = find(id, explaining)
  if (!found) return null
  const { duty } = found
  const title = askedInWords(duty, explaining)
  const derivation = derivationOf(duty, explaining)
  const reminders = remindersOf(found, explaining)
  const awaitedBy = awaiting(duty, explaining)
  return {
    about: { kind: 'duty', id },
    title,
    stands: duty.state,
    says: says(duty, title, explaining),
    because: duty.state === 'open' ? [reasonOf(duty, explaining)] : [],
    ...(derivation && { derivation }),
    reminders,
    awaitedBy,
    further: [...(derivation ? [derivation] : []), ...reminding(reminders, explaining), ...waitingFor(awaitedBy)],
  }
}
