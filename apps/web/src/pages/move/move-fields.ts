import type { TFunction } from 'i18next'
import type { SessionAct } from '../../api/acts.js'
import type { FieldError } from '../../forms/error-summary.js'

export const kinds = ['firm', 'day', 'window', 'month'] as const
/** As they are typed. */
export interface MoveFields {
  readonly kind: (typeof kinds)[number]
  readonly on: string
  readonly time: string
  readonly from: string
  readonly to: string
  readonly month: string
  readonly authority: string
  readonly reason: string
}
export const empty: MoveFields = {
  ...{ kind: 'firm', on: '', time: '', from: '', to: '', month: '' },
  ...{ authority: '', reason: '' },
}

const needed: Readonly<Record<MoveFields['kind'], readonly (keyof MoveFields)[]>> = {
  firm: ['on', 'time'],
  day: ['on'],
  window: ['from', 'to'],
  month: ['month'],
}
export const fieldsOf = (kind: MoveFields['kind']): readonly (keyof MoveFields)[] => needed[kind]

/** Firming up makes a date more exact, and needs no reason; a move does. */
export type DateAct = 'FirmUp' | 'MoveSession'
export const reasonsOf = (act: DateAct): readonly ('authority' | 'reason')[] =>
  act === 'MoveSession' ? ['authority', 'reason'] : []

export const missingIn = (act: DateAct, fields: MoveFields, t: TFunction): readonly FieldError[] =>
  [...fieldsOf(fields.kind), ...reasonsOf(act)]
    .filter((field) => fields[field].trim() === '')
    .map((field) => ({ field, says: t('form.missing', { field: t(`move.${field}`) }), there: t('form.empty') }))

export function actOf(act: DateAct, fields: MoveFields): SessionAct {
  const opening = openingOf(fields)
  if (act === 'FirmUp') return { type: act, opening }
  return { type: act, opening, authority: fields.authority.trim(), reason: { text: fields.reason.trim() } }
}

function openingOf({ kind, on, time, from, to, month }: MoveFields) {
  switch (kind) {
    case 'firm':
      return { kind, on, time }
    case 'day':
      return { kind, on }
    case 'window':
      return { kind, from, to }
    case 'month':
      return { kind, month }
  }
}
