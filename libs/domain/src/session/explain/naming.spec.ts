import { describe, expect, it } from '@jest/globals'
import { convened } from '../session.fixture.js'
import { both, procedure, said } from './explain.fixture.js'

const begun = () => convened({}, procedure)

describe('names are those of the commission', () => {
  it('a stage for one council is told by that council', () => {
    expect(both(begun(), 'stage', 'council/standards')).toEqual([
      [
        'The stage "Council: Council on Standards" has not begun.',
        'Time: the stage "Council: Council on Standards" begins 15.06.2027 00:00 UTC.',
      ],
      [
        'Этап «Совет: Совет по стандартизации» ещё не начат.',
        'Время: этап «Совет: Совет по стандартизации» начинается 15.06.2027 00:00 UTC.',
      ],
    ])
  })
  it('offices of which there is one are listed by their title, parts by their name', () => {
    expect(said(begun().until('2027-05-01'), 'stage', 'date', 'ru')[1]).toBe(
      'Ответа нет: Вяз, Председатель Комиссии — уточнить дату и место проведения. Даты остаются предварительными.',
    )
  })
  it('a due that is a range is told from end to end', () => {
    const window = convened({ opening: { kind: 'window', from: '2027-06-14', to: '2027-06-18' } }, procedure)
    expect(said(window.until('2027-03-05'), 'stage', 'proposals').at(-1)).toContain(
      'Due 16.03.2027 17:00 UTC – 20.03.2027 17:00 UTC; asked',
    )
  })
})
