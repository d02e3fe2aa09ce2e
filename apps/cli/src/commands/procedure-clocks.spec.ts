import { expect, test } from '@jest/globals'
import { procedure, type Row, written } from './procedure.fixture.js'

test('a plan says where the clocks skip the hour of a rule, or show it twice', async () => {
  const at = (offset: number) => ({ anchor: 'opening', offset, unit: 'd', mark: 'A', time: '02:30' })
  const stages = [{ id: 'proposals', opens: at(-10), due: at(-9) }]
  const edition = { id: 'trial', title: { en: 'T', ru: 'П' }, source: 'x', extends: 'board', stages }
  const file = written('clocks.json', JSON.stringify(edition))
  const brussels = async (opening: string, lang: string) => {
    const asked = ['plan', file, '--opening', opening, '--zone', 'Europe/Brussels', '--lang', lang, '--json']
    const rows = JSON.parse((await procedure(...asked)).stdout) as Row[]
    return rows.filter(({ stage }) => stage === 'proposals').map(({ at, derivation }) => [at, derivation])
  }
  // Put forward from 02:00 to 03:00 on 28.03.2027, back from 03:00 to 02:00 on 31.10.2027.
  expect(await brussels('2027-04-07', 'en')).toEqual([
    ['03:30', expect.stringContaining('28.03.2027, a Sunday; the clocks skip 02:30 on that day; not a working day')],
    ['02:30', expect.stringContaining('29.03.2027, a Monday; working day')],
  ])
  expect((await brussels('2027-04-07', 'ru'))[0]).toEqual([
    '03:30',
    expect.stringContaining('воскресенье; в этот день часы переводятся вперёд через 02:30; нерабочий день'),
  ])
  expect((await brussels('2027-11-10', 'en'))[0]).toEqual([
    '02:30',
    expect.stringContaining('31.10.2027, a Sunday; 02:30 comes twice on that day, the first is meant; not a working'),
  ])
  expect((await brussels('2027-11-10', 'ru'))[0]).toEqual([
    '02:30',
    expect.stringContaining('; 02:30 в этот день наступает дважды, имеется в виду первый раз; нерабочий день'),
  ])
})
