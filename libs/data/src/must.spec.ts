import { expect, test } from '@jest/globals'
import type { Moment } from '@plenary/domain'
import { procedureEditions } from './editions.js'

/** As each edition itself writes them. */
const musts = (id: string): readonly (readonly [string, Moment])[] =>
  (procedureEditions[id]?.stages ?? []).flatMap(({ id: stage, opens, due, latest }) =>
    [opens, due, latest].flatMap((moment) => (moment?.must ? [[stage, moment] as const] : [])),
  )

test('a rule says must only where it was read, of what goes out to the members before the opening', () => {
  const all = Object.keys(procedureEditions).flatMap((id) =>
    musts(id).map(
      ([stage, { offset, unit, anchor, mark }]) => `${id} ${stage} ${anchor}${String(offset)}${unit} ${mark}`,
    ),
  )
  expect(all.sort()).toEqual([
    'board package opening-5cd V',
    'eu-council package opening-14d V',
    'icmec package opening-20d V',
    'itu-tap announcement opening-3m V',
    'itu-tap texts opening-1m V',
  ])
})
