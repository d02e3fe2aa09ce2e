import type { Procedure, Session, StageOver, StageState, Text } from '@plenary/domain'

const statuses: Readonly<Record<StageState['status'], Text>> = {
  waiting: { en: 'not begun', ru: 'не начат' },
  open: { en: 'under way', ru: 'идёт' },
  closed: { en: 'over', ru: 'завершён' },
}
const reasons: Readonly<Record<StageOver, Text>> = {
  gate: { en: 'over, all was there', ru: 'завершён, всё получено' },
  time: { en: 'over, time was up', ru: 'завершён по сроку' },
  beforeConvening: { en: 'before convening', ru: 'сроки прошли до созыва' },
  overtaken: { en: 'over by its dates', ru: 'сроки уже прошли' },
  cancelled: { en: 'over, session cancelled', ru: 'прекращён: заседание отменено' },
  mode: { en: 'does not apply', ru: 'не проводится' },
  outside: { en: 'done elsewhere', ru: 'проведён ранее' },
}
/** How far a stage is, and what ended it. */
export interface Stands {
  readonly status: StageState['status']
  readonly because: StageOver | null
}
const noStage: Text = { en: 'no such stage', ru: 'этапа нет' }

/** The same for a reader. */
export const stands = (one: Stands | null): Text => {
  if (!one) return noStage
  return one.because ? reasons[one.because] : statuses[one.status]
}

export const heads: Readonly<Record<keyof Text, readonly string[]>> = {
  en: ['stage', 'opens', 'due', 'stands', 'opens there', 'due there', 'stands there', 'reminders', ''],
  ru: ['этап', 'начало', 'срок', 'состояние', 'начало там', 'срок там', 'состояние там', 'напоминания', ''],
}
export const differing: Text = { en: 'differs', ru: 'отличается' }

/** A stage by its title; of one that stands for a council, with the id of the council. */
export const titledBy =
  (editions: readonly Procedure[]) =>
  (id: string): Text => {
    const [name, body] = id.split('/')
    const title = editions.flatMap(({ stages }) => stages).find((stage) => stage.id === name)?.title
    if (!title) return { en: id, ru: id }
    return body === undefined ? title : { en: `${title.en} (${body})`, ru: `${title.ru} (${body})` }
  }

/** Tours that are under way: what was answered in them so far does not go along. */
export function askedAnew({ stages }: Session, titled: (id: string) => Text): Text | undefined {
  const open = Object.values(stages).filter(
    ({ status, consultations }) => status === 'open' && consultations.length > 0,
  )
  const [en, ru] = (['en', 'ru'] as const).map((lang) => open.map(({ id }) => titled(id)[lang]).join(', '))
  if (open.length === 0) return undefined
  return {
    en: `Asked anew in the rehearsal, without the answers given so far: ${en ?? ''}.`,
    ru: `В репетиции запрашивается заново, без уже данных ответов: ${ru ?? ''}.`,
  }
}
