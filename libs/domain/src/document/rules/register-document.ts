import { type Access, isAbove, titleOfMarked } from '../../access/mark.js'
import { personOf, signed } from '../../access/signed.js'
import type { Context } from '../../rule.js'
import { isTitled, type Title } from '../../title.js'
import type { DocumentCommand, DocumentEvent, Paper } from '../document.js'
import { refuse } from '../refusals.js'

type RegisterDocument = Extract<DocumentCommand, { type: 'RegisterDocument' }>

/**
 * A document of a session is registered by who drafts it: for everybody, or with a mark for a distribution list. Above
 * the ceiling of the installation nothing is loaded: a card stands for the paper.
 */
export const registerDocument = (command: RegisterDocument, context: Context): readonly DocumentEvent[] => {
  const { commission, session, item, class: documentClass, access, sealed, paper } = command
  const title = paper ? cardOf(command, paper) : titled(command, context)
  const drafter = personOf(context.actor).body
  const about = { commission, session, ...(item && { item }), class: documentClass, title, drafter }
  const document = {
    id: context.stream,
    ...about,
    ...(access && { access: withDrafter(access, drafter), card: context.idFor('card') }),
    ...(access && sealed && { sealed }),
    ...(paper && { paper }),
  }
  return [{ type: 'DocumentRegistered', v: 1, at: context.at, document, by: signed(context.actor) }]
}

const titled = ({ title, sealed, access }: RegisterDocument, { ceiling }: Context): Title => {
  if (access && isAbove(access.mark, ceiling))
    refuse.aboveCeiling({ mark: access.mark, ceiling, pointer: '/access/mark' })
  if (access && sealed) return titleOfMarked(access.mark, 'document')
  return !access && isTitled(title) ? title : refuse.titleEmpty({ pointer: '/title' })
}

/** By what the paper is known; what it is about is not written here. */
const cardOf = ({ title, sealed, access }: RegisterDocument, { number, copy }: Paper): Title => {
  if (!access) refuse.cardWithoutMark({ pointer: '/access' })
  if (title || sealed) refuse.cardTitled({ pointer: '/title' })
  return { en: `No. ${number}, copy ${copy}`, ru: `№ ${number}, экз. ${copy}` }
}

const withDrafter = ({ mark, distribution }: Access, drafter: string): Access => ({
  mark,
  distribution: listOf(distribution, drafter),
})

/** Whoever drafts is on the list; nobody is on it twice. */
export const listOf = (distribution: readonly string[], drafter: string): readonly string[] => [
  ...new Set([drafter, ...distribution]),
]
