import type { Context } from '../../rule.js'
import type { Title } from '../../title.js'
import type { SessionEvent } from '../events.js'
import type { Founding } from '../session.js'
import { bodyOf } from '../stages/stage-rules.js'

const numerals = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** The ordinal of a session as it is written: 21 → XXI. */
export const roman = (ordinal: number): string => {
  const [value, letters] = numerals.find(([value]) => value <= ordinal) ?? [0, '']
  return value === 0 ? '' : letters + roman(ordinal - value)
}

const implementation = (ordinal: number): Title => ({
  en: `Implementation of the decisions of session ${roman(ordinal)}`,
  ru: `О выполнении решений ${roman(ordinal)} заседания`,
})

/** The first item of a draft agenda: implementation of the decisions of the session before. */
export const implementationItem = (founding: Founding, context: Context): readonly SessionEvent[] => {
  const { previous } = founding
  if (!previous) return []
  const source = previous.session ?? `session/${String(previous.ordinal)}`
  return [
    {
      type: 'ItemIncluded',
      v: 1,
      at: context.at,
      item: context.idFor('item', source),
      title: implementation(previous.ordinal),
      origin: 'carryOver',
      source,
      proposer: bodyOf(founding, 'secretariat'),
      first: true,
    },
  ]
}
