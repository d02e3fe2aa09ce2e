import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { bringHttp, deliver, found, type Http } from '../support/http-commission.js'

type Row = Record<string, unknown>
interface Stage {
  readonly id: string
  readonly moments: Row[]
}

let http: Http
let path: string
let tokens: Record<string, string>
beforeAll(async () => {
  http = await bringHttp()
  const founded = await found(http)
  tokens = founded.tokens
  path = await convened(founded.id, { kind: 'firm', on: '2027-12-14', time: '10:00' }, { zone: 'Asia/Dushanbe' })
}, 120_000)
afterAll(() => http.stop(), 60_000)

async function convened(commission: string, opening: object, place = {}): Promise<string> {
  const as = tokens['plenary.chair']!
  const { json } = await http.ask(`commissions/${commission}/sessions`, { as, body: { opening, place } })
  await deliver(http)
  return `sessions/${String(json.events[0].founding.id)}`
}

/** One moment of a stage, in a language. */
async function row(of: string, id: string, moment: string, language = 'en'): Promise<Row> {
  const headers = { 'accept-language': language }
  const { json } = await http.ask(`${of}/plan`, { as: tokens['birch.secretary']!, headers })
  const stages = json.stages as Stage[]
  return stages.find((stage) => stage.id === id)!.moments.find((one) => one['moment'] === moment)!
}

describe('the plan of the training commission for a session that opens on 14.12.2027', () => {
  test('tells a verified date, which is a legal minimum: T-20 is the 24th of November', async () => {
    const t20 = Date.parse('2027-11-24T17:00+03:00')
    expect(await row(path, 'package', 'due')).toEqual({
      ...{ stage: 'package', moment: 'due', kind: 'dispatch', who: ['secretariat'] },
      ...{ date: '2027-11-24', at: '17:00', zone: 'Europe/Moscow', mark: 'V', article: 'Kindred bodies' },
      derivation:
        'T−20 calendar days (Kindred bodies): opening 14.12.2027 10:00 Dushanbe → 24.11.2027, a Wednesday; working day, calendar of the seat; a legal minimum',
      minimum: { due: { from: t20, to: t20 }, broken: false },
    })
  })
  test('in Russian, too', async () => {
    expect((await row(path, 'package', 'due', 'ru-RU, en;q=0.5'))['derivation']).toBe(
      'T−20 кал. дн. (Kindred bodies): открытие 14.12.2027 10:00 Душанбе → 24.11.2027, среда; рабочий день, календарь места пребывания секретариата; минимальный срок по правилам',
    )
  })
  test('says of what is assumed that it is, and of a Saturday that it is no working day', async () => {
    expect(await row(path, 'experts', 'due')).toMatchObject({ date: '2027-12-04', mark: 'A', article: null })
    expect((await row(path, 'experts', 'due'))['derivation']).toBe(
      'T−10 calendar days (assumed): opening 14.12.2027 10:00 Dushanbe → 04.12.2027, a Saturday; not a working day, calendar of the seat',
    )
  })
  test('tells the latest moment, and hours at the venue', async () => {
    expect(await row(path, 'date-and-place', 'latest')).toMatchObject({ date: '2027-11-14', at: '17:00' })
    expect(await row(path, 'accreditation', 'due')).toMatchObject({ date: '2027-12-13', zone: 'Asia/Dushanbe' })
    expect(await row(path, 'plenary', 'opens')).toMatchObject({ at: '10:00', zone: 'Asia/Dushanbe' })
  })
  test('has one row of dates for each council', async () => {
    expect(await row(path, 'council/exhibitions', 'due')).toMatchObject({
      stage: 'council/exhibitions',
      date: '2027-12-13',
    })
  })
  test('says what a date waits for', async () => {
    expect(await row(path, 'extracts', 'due')).toMatchObject({ date: null, at: null, waitsFor: 'closing' })
    expect((await row(path, 'mid-reports', 'due', 'ru'))['derivation']).toBe(
      'середина цикла −14 кал. дн. (принято условно): ожидает: закрытие предыдущего заседания',
    )
  })
})

test('what was fixed by hand, waived or extended stands there with its authority', async () => {
  const act = async (body: object) => {
    const as = tokens['secretariat.commissionSecretary']!
    const by = { authority: 'Letter 12', reason: { text: 'R' } }
    return (await http.ask(`${path}/commands`, { as, body: { ...body, ...by } })).status
  }
  const fixing = { type: 'FixDate', stage: 'package', moment: 'due', on: '2027-11-26', time: '12:00' }
  expect(await act(fixing)).toBe(409)
  expect(await act({ type: 'GrantWaiver', stage: 'package', moment: 'due' })).toBe(200)
  expect(await act(fixing)).toBe(200)
  expect(await act({ type: 'GrantExtension', stage: 'proposals', body: 'birch', until: { on: '2027-09-20' } })).toBe(
    200,
  )
  const fixed = await row(path, 'package', 'due', 'ru')
  const authority = { authority: 'Letter 12', by: { office: 'secretariat.commissionSecretary' } }
  expect(fixed).toMatchObject({
    ...{ date: '2027-11-26', at: '12:00', reckoned: { date: '2027-11-24', at: '17:00' }, stays: 'fixed' },
    fixed: authority,
    minimum: { broken: true, waived: authority },
  })
  expect(fixed['derivation']).toMatch(
    /; в графике: 26\.11\.2027 12:00 Москва \(установлено вручную, основание: Letter 12\); нарушает минимальный срок по правилам, не позднее 24\.11\.2027 17:00 Москва; отступление от правил разрешено, основание: Letter 12$/,
  )
  const headers = { 'accept-language': 'ru' }
  const { json } = await http.ask(`${path}/plan`, { as: tokens['birch.secretary']!, headers })
  const proposals = (json.stages as Stage[]).find(({ id }) => id === 'proposals')!
  expect(proposals.moments.filter(({ body }) => body !== undefined)).toMatchObject([
    {
      ...{ body: 'birch', moment: 'due', date: '2027-09-20', at: '17:00', extended: { authority: 'Letter 12' } },
      derivation: 'Берёза: срок продлён до 20.09.2027 17:00 Москва, основание: Letter 12',
    },
  ])
})

test('of a window the plan gives ranges: the due from the earlier to the later end', async () => {
  const { id } = await found(http).then((founded) => {
    tokens = founded.tokens
    return founded
  })
  const fuzzy = await convened(id, { kind: 'window', from: '2027-12-01', to: '2027-12-20' })
  // T-90: 92 days back from 01.12. is 31.08., so 02.09.; the 20th is nineteen days later.
  expect(await row(fuzzy, 'proposals', 'due')).toMatchObject({ from: '2027-09-02', to: '2027-09-21', at: '17:00' })
  const latest = await row(fuzzy, 'date-and-place', 'latest')
  expect(latest).toMatchObject({ from: '2027-11-01', to: '2027-11-20' })
  expect(latest).not.toHaveProperty('reckoned')
})
