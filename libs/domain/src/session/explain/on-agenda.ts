import type { Text } from '../../procedure/procedure.js'
import { lastEdition, tabledAgenda } from '../agenda/agenda.js'
import { hasOpened } from '../stages/plenary.js'
import type { Item, Session } from '../session.js'
import { quoted, titleOf } from './subject.js'

type Stands = readonly [stands: string, says: Text]

const tabled = ({ en, ru }: Text, number: number, stands: string): Stands => [
  stands,
  { en: `${en} is on the agenda as item ${number}.`, ru: `${ru}: вопрос ${number} повестки дня.` },
]

const inDraft = ({ en, ru }: Text, number: number, cleared: boolean): Stands => [
  cleared ? 'cleared' : 'composed',
  {
    en: `${en} is item ${number} of the draft agenda, which is ${cleared ? 'cleared but not approved for tabling' : 'not cleared yet'}.`,
    ru: `${ru}: вопрос ${number} проекта повестки дня; проект ${cleared ? 'проработан, но для внесения не одобрен' : 'ещё не проработан'}.`,
  },
]

const nowhere = ({ en, ru }: Text): Stands => [
  'included',
  {
    en: `${en} is included, but in no edition of the draft agenda yet.`,
    ru: `${ru}: вопрос включён, но ни в одну редакцию проекта повестки дня ещё не вошёл.`,
  },
]

const leftOut = ({ en, ru }: Text): Stands => [
  'leftOut',
  { en: `${en} is not on the agenda that was tabled.`, ru: `${ru}: во внесённую повестку дня вопрос не вошёл.` },
]

/** Whether an item that stands is on the agenda, and how far that is. */
export const onAgenda = (session: Session, { id, title }: Item): Stands => {
  const named = quoted(titleOf(title))
  if (session.sitting?.postponed?.includes(id))
    return ['postponed', { en: `The plenary postponed ${named.en}.`, ru: `Рассмотрение вопроса ${named.ru} отложено.` }]
  const number = tabledAgenda(session).find((item) => item.id === id)?.number
  if (hasOpened(session)) return number === undefined ? leftOut(named) : tabled(named, number, 'opened')
  const last = lastEdition(session)
  const inLast = last?.items.find((item) => item.id === id)
  if (!last || !inLast) return nowhere(named)
  return last.approved && !last.sentBack
    ? tabled(named, inLast.number, 'tabled')
    : inDraft(named, inLast.number, last.cleared !== undefined)
}
