import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { expectProblem } from '../support/expect-problem.js'
import { bringHttp, type Http } from '../support/http-commission.js'
import { cycle, type Cycle } from '../support/http-cycle.js'
import { plenaryOn } from '../support/plenary-command.js'

interface Reason {
  readonly says: { readonly en: string; readonly ru: string }
}
let http: Http
let it: Cycle
beforeAll(async () => {
  http = await bringHttp()
  it = await cycle(http)
}, 120_000)
afterAll(() => http.stop(), 60_000)

const ask = (query: string) => http.ask(`sessions/${it.session}/explain${query}`, { as: it.tokens['birch.secretary']! })
const said = async (query: string) => {
  const { json } = await ask(query)
  return [json.says, ...(json.because as Reason[]).map(({ says }) => says)]
}

describe('what stands where it does is told with the names of the commission', () => {
  test('a stage, with its gate', async () => {
    expect(await said('?stage=review')).toEqual([
      {
        en: 'The stage "Review" is under way since 24.11.2027 00:00 Moscow.',
        ru: 'Этап «Review» идёт с 24.11.2027 00:00 Москва.',
      },
      {
        en: 'Secretary of the working group — give an opinion: "Exchange of catalogues". Due 15.12.2027 17:00 Moscow; asked 24.11.2027 00:00 Moscow (Rule 9).',
        ru: 'Секретарь рабочей группы — дать заключение: «Exchange of catalogues». Срок: 15.12.2027 17:00 Москва; запрошено 24.11.2027 00:00 Москва (Rule 9).',
      },
    ])
    const { json } = await ask('?stage=review')
    expect(json).toMatchObject({
      id: it.session,
      about: { kind: 'stage', id: 'review' },
      stands: 'open',
      article: 'Rule 9',
    })
    expect(json.gate).toMatchObject({ open: false, waitingFor: [{ what: 'GiveOpinion', subject: it.review }] })
  })
  test('an item, by its id and by its number in the draft', async () => {
    expect((await said(`?item=${it.item}`))[0]).toEqual({
      en: '"Exchange of catalogues" is on the agenda as item 1.',
      ru: '«Exchange of catalogues»: вопрос 1 повестки дня.',
    })
    expect((await ask('?item=1')).json.says).toEqual((await ask(`?item=${it.item}`)).json.says)
  })
  test('a document, with the tour that time has ended', async () => {
    const { json } = await ask(`?document=${it.document}`)
    expect(json.stands).toBe('answered')
    expect((await said(`?document=${it.document}`)).map(({ ru }) => ru)).toEqual([
      'проект решения «Exchange of catalogues»: согласование редакции 1 завершено.',
      'Секретарь рабочей группы — дать заключение: «Exchange of catalogues». Срок: 15.12.2027 17:00 Москва; запрошено 24.11.2027 00:00 Москва (Rule 9).',
      'Редакция 1, этап «Tour»: позиция представлена не всеми.',
    ])
  })
  test('a duty of the session, and one of a review in a stream of its own', async () => {
    const { json } = await ask('?duty=proposals/1/birch')
    expect(json).toMatchObject({ stands: 'missed', because: [], reminders: { next: null }, awaitedBy: [] })
    expect(json.derivation.en).toBe(
      'T−90 calendar days (assumed): opening 14.12.2027 10:00 Moscow → 15.09.2027, a Wednesday; working day, calendar of the seat',
    )
    const review = (await ask(`?duty=${it.review}/review/1/working-group`)).json
    expect(review).toMatchObject({ stands: 'open', because: [{ act: 'GiveOpinion', subject: it.review }] })
    expect(review.further[0].ru).toBe(
      'T+1 кал. дн. (принято условно): открытие 14.12.2027 10:00 Москва → 15.12.2027, среда; рабочий день, календарь места пребывания секретариата',
    )
  })
})

describe('what cannot be told', () => {
  test.each([
    ['?item=none', 'item.unknown', { item: 'none', parameter: 'item' }],
    ['?document=none', 'document.unknown', { document: 'none', parameter: 'document' }],
    ['?duty=none/1', 'duty.unknown', { duty: 'none/1', parameter: 'duty' }],
    ['?stage=constructor', 'stage.unknown', { stage: 'constructor', parameter: 'stage' }],
  ])('%s', async (query, code, details) => {
    expectProblem(await ask(query), 404, code, { details })
  })
  test('nothing asked about, or two things at once', async () => {
    const every = ['stage', 'item', 'document', 'duty']
    expectProblem(await ask(''), 400, 'query.malformed', { details: { parameters: every } })
    const two = await ask('?stage=review&item=1')
    expectProblem(two, 400, 'query.malformed', { details: { parameters: ['stage', 'item'] } })
  })
})

describe('plenary explain', () => {
  const explain = (...args: string[]) => plenaryOn(http.stores.url, 'explain', ...args)

  test('tells the same to an operator, in either language', async () => {
    const { code, out } = await explain(it.session, '--document', it.document, '--lang', 'ru')
    const [title, says, first] = out.split('\n')
    expect([code, title, says]).toEqual([
      0,
      'проект решения «Exchange of catalogues»',
      'проект решения «Exchange of catalogues»: согласование редакции 1 завершено.',
    ])
    expect(first).toMatch(/^1\. Секретарь рабочей группы — дать заключение: «Exchange of catalogues»\. /)
    const { out: english } = await explain(it.session, '--stage', 'tour')
    expect(english.split('\n')[1]).toBe('Time ended the stage "Tour" on 09.11.2027 17:00 Moscow.')
  }, 60_000)
  test('gives the structure to a program', async () => {
    const { out } = await explain(it.session, '--duty', `${it.review}/review/1/working-group`, '--json')
    expect(JSON.parse(out)).toMatchObject({
      about: { kind: 'duty' },
      because: [{ kind: 'owed', who: [{ body: 'working-group', role: 'workingGroupSecretary' }] }],
    })
  }, 60_000)
  test('says what it does not know, and what it was not asked', async () => {
    const nowhere = '00000000-0000-4000-8000-00000000000a'
    const ends = async (...args: string[]) => {
      const { code, err } = await explain(...args)
      return [code, err]
    }
    expect(await ends(nowhere, '--stage', 'tour')).toEqual([3, `plenary: there is no session ${nowhere}`])
    expect(await ends(it.session, '--item', 'none')).toEqual([3, 'plenary: the session has no item none'])
    expect(await ends(it.session)).toEqual([2, 'plenary: one of --stage, --item, --document, --duty is needed'])
    expect(await ends(it.session, '--item', '1', '--stage', 'tour')).toEqual([
      2,
      expect.stringContaining('cannot be used with'),
    ])
  }, 60_000)
})
