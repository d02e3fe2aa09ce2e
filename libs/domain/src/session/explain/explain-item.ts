import { own } from '../../own.js'
import type { Text } from '../../procedure/procedure.js'
import { draftAgenda } from '../agenda/agenda.js'
import { hasOpened } from '../stages/plenary.js'
import { bodyOf, stageRule, stagesAbout } from '../stages/stage-rules.js'
import type { Item, Proposal, SourceOfItem } from '../session.js'
import { consulted } from './consulted.js'
import type { Explaining, Explanation, Reason } from './explanation.js'
import { inBoth } from './explanation.js'
import { onAgenda } from './on-agenda.js'
import { inOrder } from './order.js'
import { ofGate, owed, reasonsOf } from './reasons.js'
import { quoted, titleOf } from './subject.js'

const officer = ({ session }: Explaining) => ({ body: bodyOf(session, 'secretariat'), role: 'secretariatOfficer' })

const standing = (id: string, title: Text, stands: string, says: Text, because: readonly Reason[]): Explanation => ({
  about: { kind: 'item', id },
  title,
  stands,
  says,
  because: inOrder(because),
})

const notDecided = ({ id, title, at }: Proposal, explaining: Explaining): Explanation => {
  const named = quoted(titleOf(title))
  const decide = { act: 'AcceptProposal', who: [officer(explaining)], subject: id, since: at, due: null }
  const says = {
    en: `${named.en} was proposed; it is no item as long as nobody has accepted the proposal.`,
    ru: `Предложение ${named.ru} внесено; вопросом повестки оно станет, когда будет принято.`,
  }
  return standing(id, titleOf(title), 'proposed', says, [owed(decide, explaining)])
}

const returned = ({ id, title }: Proposal): Explanation => {
  const named = quoted(titleOf(title))
  const says = {
    en: `The proposal ${named.en} was returned to the proposer, who may propose it anew.`,
    ru: `Предложение ${named.ru} возвращено; внёсший его может внести предложение снова.`,
  }
  return standing(id, titleOf(title), 'returned', says, [])
}

const notIncluded = ({ id, title }: SourceOfItem, explaining: Explaining): Explanation => {
  const named = quoted(titleOf(title))
  const include = { act: 'IncludeItem', who: [officer(explaining)], subject: id, since: null, due: null }
  const says = {
    en: `${named.en} may become an item; nobody has included it.`,
    ru: `${named.ru}: может стать вопросом повестки, пока не включено.`,
  }
  return standing(id, titleOf(title), 'notIncluded', says, [owed(include, explaining)])
}

/** The draft that is asked for on it: owed, or missed when its call was over. */
const drafts = (item: Item, explaining: Explaining): readonly Reason[] => {
  const { session, procedure } = explaining
  return stagesAbout(session, procedure, 'drafts').flatMap((id): readonly Reason[] => {
    const stage = session.stages[id]
    const asked = stage?.asked.find(({ key, subject }) => subject === item.id && !own(stage.answers, key))
    if (!stage || !asked || stage.status === 'waiting') return []
    const rule = stageRule(procedure, id)
    const { body, role, since = stage.openedAt ?? null } = asked
    const due = session.plan[id]?.due ?? null
    const about = { act: 'AddVersion', who: [{ body, role }], stage: id, subject: item.id, since, due }
    const reason = owed({ ...about, ...(rule.article !== undefined && { article: rule.article }) }, explaining)
    if (stage.status === 'open') return [reason]
    return [{ ...reason, says: inBoth((lang) => `${reason.says[lang]} ${rule.missed[lang]}.`) }]
  })
}

/** A body that returned it: the plenary says what becomes of it. */
const opinions = ({ opinions }: Item, { naming }: Explaining): readonly Reason[] =>
  opinions
    .filter(({ opinion }) => opinion === 'returned')
    .map(({ body }): Reason => {
      const name = naming.body(body)
      const says = { en: `Returned by: ${name.en}.`, ru: `Возвращено органом: ${name.ru}.` }
      return { kind: 'fact', who: [], since: null, due: null, says }
    })

/** The stages in which the agenda is cleared and tabled: what the first of them that is not over waits for. */
const agenda = (explaining: Explaining): readonly Reason[] => {
  const { session, procedure } = explaining
  const about = [
    ...stagesAbout(session, procedure, 'agendaClearance'),
    ...stagesAbout(session, procedure, 'agendaTabling'),
  ]
  const next = about.find((id) => session.stages[id]?.status !== 'closed')
  return next === undefined ? [] : ofGate(next, explaining)
}

const included = (item: Item, explaining: Explaining): Explanation => {
  const { session } = explaining
  const title = titleOf(item.title)
  if (item.status === 'withdrawn') {
    const says = {
      en: `${quoted(title).en} was withdrawn: nobody is asked for anything on it any more.`,
      ru: `Вопрос ${quoted(title).ru} снят: по нему больше ничего не запрашивается.`,
    }
    return standing(item.id, title, 'withdrawn', says, [])
  }
  const [stands, says] = onAgenda(session, item)
  if (stands === 'postponed' || hasOpened(session)) return standing(item.id, title, stands, says, [])
  const asked = consulted(({ document, items }) => {
    return document === undefined ? items.includes(item.id) : item.documents.includes(document)
  }, explaining)
  const itself = [...drafts(item, explaining), ...reasonsOf(asked, explaining), ...opinions(item, explaining)]
  return standing(item.id, title, stands, says, stands === 'tabled' ? itself : [...itself, ...agenda(explaining)])
}

/** An item by its id, or by its number in the draft agenda. */
const itemOf = ({ session }: Explaining, asked: string): Item | undefined => {
  const numbered = draftAgenda(session).find(({ number }) => String(number) === asked)
  const byProposal = Object.values(session.items).find(({ source }) => source === asked)
  return own(session.items, asked) ?? byProposal ?? (numbered && own(session.items, numbered.id))
}

/** Why an item is not on the agenda; asked for by its id, that of its proposal or source, or its number in the draft. */
export const explainItem = (asked: string, explaining: Explaining): Explanation | null => {
  const { session } = explaining
  const item = itemOf(explaining, asked)
  if (item) return included(item, explaining)
  const proposal = own(session.proposals, asked)
  if (proposal) return proposal.status === 'returned' ? returned(proposal) : notDecided(proposal, explaining)
  const source = own(session.sources, asked)
  return source ? notIncluded(source, explaining) : null
}
