import type { Text } from '../procedure/procedure.js'
import { refusals } from '../refusal.js'

/** Access marks, the lowest first: as administrations of states know them [K]; what carries one is for its list alone. */
export const accessMarks = ['official', 'confidential', 'secret', 'topSecret'] as const
export type AccessMark = (typeof accessMarks)[number]

/** What is restricted: by which mark, and the bodies that it is distributed to. */
export interface Access {
  readonly mark: AccessMark
  readonly distribution: readonly string[]
}

export const isAbove = (mark: AccessMark, ceiling: AccessMark): boolean =>
  accessMarks.indexOf(mark) > accessMarks.indexOf(ceiling)

export const markInWords: Readonly<Record<AccessMark, Text>> = {
  official: { en: 'for official use', ru: 'для служебного пользования' },
  confidential: { en: 'confidential', ru: 'конфиденциально' },
  secret: { en: 'secret', ru: 'секретно' },
  topSecret: { en: 'top secret', ru: 'совершенно секретно' },
}

const things = {
  item: { en: 'Item', ru: 'Вопрос' },
  document: { en: 'Document', ru: 'Документ' },
} as const

/** What stands in place of the title of what carries a mark. */
export const titleOfMarked = (mark: AccessMark, thing: keyof typeof things): Text => ({
  en: `${things[thing].en} marked "${markInWords[mark].en}"`,
  ru: `${things[thing].ru} с пометкой «${markInWords[mark].ru}»`,
})

const refuse = refusals({
  marked: [
    422,
    'item.marked',
    'What is written on an item with an access mark is handed in as a document with that mark for a distribution list.',
    'То, что пишут по вопросу с пометкой, представляется документом с этой пометкой по списку рассылки.',
  ],
})

/** On an item with a mark nothing is written where everybody would read it. */
export const checkUnwritten = (mark: AccessMark | undefined, said: Readonly<Record<string, unknown>>): void => {
  const written = mark && Object.keys(said).find((field) => said[field] !== undefined)
  if (written !== undefined) refuse.marked({ mark, pointer: `/${written.replaceAll('.', '/')}` })
}

/** A document on an item with a mark goes to a list, under that mark or a higher one: its title too is words on the item. */
export const checkListed = (mark: AccessMark | undefined, access: Access | undefined): void => {
  if (!mark) return
  if (!access) return refuse.marked({ mark, pointer: '/access' })
  if (isAbove(mark, access.mark)) refuse.marked({ mark, pointer: '/access/mark' })
}
