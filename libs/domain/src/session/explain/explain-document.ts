import { own } from '../../own.js'
import type { Text } from '../../procedure/procedure.js'
import { isDraftAsked } from '../agenda/drafts.js'
import { secretaryFor } from '../stages/secretaries.js'
import { stageRule, stagesAbout } from '../stages/stage-rules.js'
import type { DocumentOnTable, OpenedConsultation } from '../session.js'
import { consulted } from './consulted.js'
import type { Explaining, Explanation, Reason } from './explanation.js'
import { inOrder } from './order.js'
import { ofGate, owed, reasonsOf, stageTitle } from './reasons.js'
import { documentInWords } from './subject.js'

/** The text itself: owed by its drafter, by the date of the call for drafts where that asks for it. */
const text = (document: DocumentOnTable, explaining: Explaining): readonly Reason[] => {
  const { session, procedure } = explaining
  if (document.version > 0) return []
  const { drafter: body, item: subject } = document
  const calls = stagesAbout(session, procedure, 'drafts')
  const stage = calls.find((id) =>
    session.stages[id]?.asked.some((asked) => isDraftAsked({ ...document, version: 1 }, asked)),
  )
  const state = stage === undefined ? undefined : session.stages[stage]
  const article = stage === undefined ? undefined : stageRule(procedure, stage).article
  const about = {
    ...{ act: 'AddVersion', who: [{ body, role: secretaryFor(session, body) }] },
    ...(stage !== undefined && { stage }),
    ...(subject !== undefined && { subject }),
    since: state?.openedAt ?? null,
    due: stage === undefined ? null : (session.plan[stage]?.due ?? null),
    ...(article !== undefined && { article }),
  }
  return [owed(about, explaining)]
}

/** The check for completeness, while it is under way or still to come. */
const completeness = (explaining: Explaining): readonly Reason[] => {
  const { session, procedure } = explaining
  const next = stagesAbout(session, procedure, 'completeness').find((id) => session.stages[id]?.status !== 'closed')
  return next === undefined ? [] : ofGate(next, explaining)
}

interface Put {
  readonly stage: string
  readonly asked: OpenedConsultation
}
const tours = ({ id }: DocumentOnTable, { session }: Explaining): readonly Put[] =>
  Object.values(session.stages).flatMap((stage) =>
    stage.consultations.filter(({ document }) => document === id).map((asked) => ({ stage: stage.id, asked })),
  )

/** The tour that it waits for: it has not been put to the parts, or not as it now is. */
const nextTour = (put: readonly Put[], { version }: DocumentOnTable, explaining: Explaining): readonly Reason[] => {
  const { session, procedure } = explaining
  if (put.some(({ asked }) => asked.version === version)) return []
  const next = stagesAbout(session, procedure, 'documents').find((id) => session.stages[id]?.status === 'waiting')
  return next === undefined ? [] : ofGate(next, explaining)
}

const outcomes: Readonly<Record<string, Text>> = {
  agreed: { en: 'agreed', ru: 'согласовано' },
  agreedWithRemarks: { en: 'agreed with open remarks', ru: 'согласовано с замечаниями' },
  disagreements: { en: 'there are disagreements', ru: 'есть разногласия' },
  notPresented: { en: 'a position was not presented', ru: 'позиция представлена не всеми' },
  withdrawn: { en: 'withdrawn', ru: 'снято' },
}
const underWay: Text = { en: 'under way', ru: 'идёт' }
const over: Text = { en: 'over', ru: 'завершён' }

const isOver = ({ stage, asked }: Put, { session }: Explaining): boolean =>
  own(session.consultations, asked.id)?.status === 'closed' || session.stages[stage]?.status === 'closed'

/** What each tour has brought, version by version. */
const history = (put: readonly Put[], explaining: Explaining): readonly Reason[] =>
  put.map((one): Reason => {
    const { stage, asked } = one
    const title = stageTitle(explaining, stage)
    const { outcome = '' } = own(explaining.session.consultations, asked.id) ?? {}
    const ended = isOver(one, explaining) ? (own(outcomes, outcome) ?? over) : underWay
    const version = String(asked.version ?? 0)
    return {
      ...{ kind: 'fact', who: [], stage, subject: asked.id, since: null, due: null },
      says: {
        en: `Version ${version} in ${title.en}: ${ended.en}.`,
        ru: `Редакция ${version}, этап ${title.ru}: ${ended.ru}.`,
      },
    }
  })

type Stands = readonly [stands: string, says: Text]
const standsOf = (document: DocumentOnTable, put: readonly Put[], explaining: Explaining): Stands => {
  const { session } = explaining
  const { en, ru } = documentInWords(session, document)
  const is = (name: string, said: Text): Stands => [name, { en: `${en}: ${said.en}.`, ru: `${ru}: ${said.ru}.` }]
  if (document.item !== undefined && own(session.items, document.item)?.status === 'withdrawn')
    return is('withdrawn', {
      en: 'its item was withdrawn, nobody is asked for anything on it',
      ru: 'вопрос снят, по документу ничего не запрашивается',
    })
  if (document.version === 0) return is('missing', { en: 'no text has been handed in', ru: 'текст не представлен' })
  const version = String(document.version)
  const last = put.at(-1)
  if (!last) return is('handedIn', { en: `version ${version} is in`, ru: `представлена редакция ${version}` })
  if (!isOver(last, explaining))
    return is('inTour', { en: `version ${version} is put to the parts`, ru: `редакция ${version} на согласовании` })
  return last.asked.version === document.version
    ? is('answered', { en: `the tour on version ${version} is over`, ru: `согласование редакции ${version} завершено` })
    : is('changed', {
        en: `version ${version} has changed since the last tour`,
        ru: `редакция ${version} изменена после последнего тура`,
      })
}

/** Where a document stands: its text, its completeness, who has not answered, whose opinion is missing. */
export const explainDocument = (id: string, explaining: Explaining): Explanation | null => {
  const { session } = explaining
  const document = own(session.documents, id)
  if (!document) return null
  const put = tours(document, explaining)
  const [stands, says] = standsOf(document, put, explaining)
  const asked = consulted((one) => {
    const { item } = document
    return one.document === undefined ? item !== undefined && one.items.includes(item) : one.document === id
  }, explaining)
  const open = [
    ...text(document, explaining),
    ...(put.length === 0 ? completeness(explaining) : []),
    ...reasonsOf(asked, explaining),
    ...nextTour(put, document, explaining),
  ]
  const because = [...(stands === 'withdrawn' ? [] : open), ...history(put, explaining)]
  return {
    about: { kind: 'document', id },
    title: documentInWords(session, document),
    stands,
    says,
    because: inOrder(because),
  }
}
