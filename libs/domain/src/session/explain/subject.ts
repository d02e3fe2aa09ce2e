import { own } from '../../own.js'
import type { Text } from '../../procedure/procedure.js'
import type { Title } from '../../title.js'
import type { DocumentOnTable, Session } from '../session.js'
import { inBoth } from './explanation.js'

const classes: Readonly<Record<string, Text>> = {
  draftDecision: { en: 'draft decision', ru: 'проект решения' },
  explanatoryNote: { en: 'explanatory note', ru: 'пояснительная записка' },
  agreement: { en: 'agreement', ru: 'соглашение' },
  report: { en: 'report', ru: 'доклад' },
  information: { en: 'information', ru: 'информация' },
  workPlan: { en: 'work plan', ru: 'план работы' },
}
const document: Text = { en: 'document', ru: 'документ' }

/** A title in both languages: where it was given in one only, in that one. */
export const titleOf = ({ en, ru }: Title): Text => ({ en: en ?? ru ?? '', ru: ru ?? en ?? '' })

export const quoted = ({ en, ru }: Text): Text => ({ en: `"${en}"`, ru: `«${ru}»` })

/** A document by its class and the item that it is on: the session knows no more of it. */
export const documentInWords = ({ items }: Session, { class: of, item }: DocumentOnTable): Text => {
  const name = own(classes, of) ?? document
  const on = item === undefined ? undefined : own(items, item)
  if (!on) return name
  const title = quoted(titleOf(on.title))
  return inBoth((lang) => `${name[lang]} ${title[lang]}`)
}

const few = 3
const itemsInWords = ({ items }: Session, ids: readonly string[]): Text => {
  const titles = ids.flatMap((id) => own(items, id) ?? []).map(({ title }) => quoted(titleOf(title)))
  if (titles.length > few) return { en: `${titles.length} items`, ru: `вопросы, всего ${titles.length}` }
  return inBoth((lang) => titles.map((title) => title[lang]).join(', '))
}

const ofConsultation = (session: Session, id: string): Text | undefined => {
  const asked = Object.values(session.stages)
    .flatMap(({ consultations }) => consultations)
    .find((one) => one.id === id)
  const put = asked?.document === undefined ? undefined : own(session.documents, asked.document)
  if (put) return documentInWords(session, put)
  return asked && asked.items.length > 0 ? itemsInWords(session, asked.items) : undefined
}

const ofDecision = (session: Session, id: string): Text | undefined => {
  const note = [...session.carriedOver, ...Object.values(session.clauses)].find(({ decision }) => decision === id)
  return note && { en: `decision ${note.number}`, ru: `решение ${note.number}` }
}

/** A clause by `<decision>/<clause>`. */
const ofClause = (session: Session, id: string): Text | undefined => {
  const all = [...session.carriedOver, ...Object.values(session.clauses)]
  const note = all.find(({ decision, clause }) => `${decision}/${clause}` === id)
  return (
    note && { en: `decision ${note.number}, clause ${note.clause}`, ru: `решение ${note.number}, пункт ${note.clause}` }
  )
}

/** What an act is about, by the id under which it was asked for; `undefined`: by none that has a name. */
export const subjectInWords = (session: Session, id: string): Text | undefined => {
  const titled = own(session.items, id) ?? own(session.proposals, id) ?? own(session.sources, id)
  if (titled) return quoted(titleOf(titled.title))
  const put = own(session.documents, id)
  return put
    ? documentInWords(session, put)
    : (ofConsultation(session, id) ?? ofDecision(session, id) ?? ofClause(session, id))
}
