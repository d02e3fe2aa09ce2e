import { describe, expect, it } from '@jest/globals'
import { convened } from '../session.fixture.js'
import { both, procedure, said } from './explain.fixture.js'

/** The same rules, whose plenary opens by the clocks of the venue. */
const atVenue: typeof procedure = {
  ...procedure,
  stages: procedure.stages.map((one) =>
    one.id === 'plenary' && one.opens ? { ...one, opens: { ...one.opens, zone: 'venue' } } : one,
  ),
}
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
  it('a moment counted at the venue is told by the clocks there, any other by those of the seat', () => {
    const abroad = convened({ place: { country: 'x', zone: 'Asia/Dushanbe' } }, atVenue).until('2027-03-05')
    const told = (stage: string, lang: 'en' | 'ru' = 'en') => said(abroad, 'stage', stage, lang, atVenue)
    expect(told('plenary')).toContain('Time: the stage "Plenary" begins 17.06.2027 10:00 Asia/Dushanbe.')
    expect(told('plenary', 'ru')).toContain('Время: этап «Пленарная часть» начинается 17.06.2027 10:00 Asia/Dushanbe.')
    expect(told('protocol').at(-1)).toContain('The stage "Plenary" comes first')
    expect(told('proposals').at(-1)).toContain('Due 19.03.2027 17:00 UTC; asked 04.03.2027 00:00 UTC')
  })
  it('an article is cited in the words of the edition, where it gives them', () => {
    const citations = { 'Rule 9': { en: 'Rule 9', ru: 'Правило 9' } }
    const cited = { ...procedure, stages: procedure.stages.map((one) => ({ ...one, article: 'Rule 9' })) }
    const told = (rules: typeof procedure) =>
      said(convened({}, rules).until('2027-03-05'), 'stage', 'proposals', 'ru', rules).join(' ')
    expect(told({ ...cited, citations })).toContain('запрошено 04.03.2027 00:00 UTC (Правило 9).')
    expect(told(cited)).toContain('запрошено 04.03.2027 00:00 UTC (Rule 9).')
  })
  it('a due that is a range is told from end to end', () => {
    const window = convened({ opening: { kind: 'window', from: '2027-06-14', to: '2027-06-18' } }, procedure)
    expect(said(window.until('2027-03-05'), 'stage', 'proposals').at(-1)).toContain(
      'Due 16.03.2027 17:00 UTC – 20.03.2027 17:00 UTC; asked',
    )
  })
})
