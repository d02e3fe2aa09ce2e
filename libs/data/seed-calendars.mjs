// Writes the tables of the sample commissions: `node libs/data/seed-calendars.mjs`. What a state
// decrees year by year (days moved, days of rest worked) is in none of them: it comes by import (libs/calendar).
import Holidays from 'date-holidays'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { format } from 'prettier'

const years = Array.from({ length: 11 }, (_, i) => 2020 + i)
const { version } = createRequire(import.meta.url)('date-holidays/package.json')
const folder = join(import.meta.dirname, 'src/calendars')

const iso = (date) => date.toISOString().slice(0, 10)
const later = (day, days) => iso(new Date(Date.parse(day) + days * 86_400_000))
const restsAnyhow = (day) => [0, 6].includes(new Date(day).getUTCDay())
/** Days of a year written `01-01`, or `01-01/08` for all to the 8th, each with its name. */
const spelled = (year, written) =>
  written.flatMap(([days, title]) => {
    const [first, last = first.slice(3)] = days.split('/')
    return Array.from({ length: last - first.slice(3) + 1 }, (_, i) => [later(`${year}-${first}`, i), title])
  })

/** A holiday on a week-end is given back on the next day that is neither. */
const givenBack = (days) => {
  const all = new Map(days)
  for (const [day, { en, ru }] of days.filter(([day]) => restsAnyhow(day))) {
    let next = later(day, 1)
    while (restsAnyhow(next) || all.has(next)) next = later(next, 1)
    all.set(next, { en: `${en} (given back)`, ru: `${ru} (перенос)` })
  }
  return [...all]
}

const inLanguage = (state, language, year) =>
  new Holidays(state, { languages: [language] }).getHolidays(year).filter(({ type }) => type === 'public')

/** Where the package has no Russian name it gives that of the state's own language. */
const titleOf = (en, ru, own) => ({
  en: en.replace('(substitute day)', '(given back)'),
  ...(ru !== own && { ru: ru.replace('(substitute day)', '(перенос)') }),
})

/** The package calls it by the name of another day. */
const misnamed = { 'AM 04-24': { en: 'Genocide Remembrance Day', ru: 'День памяти жертв геноцида' } }

const published = (state, own) => (year) => {
  const [en, ru, others] = ['en', 'ru', own].map((language) => language && inLanguage(state, language, year))
  return en.flatMap(({ name, date, start, end }, i) => {
    const title = misnamed[`${state} ${date.slice(5, 10)}`] ?? titleOf(name, ru[i].name, others?.[i].name)
    const length = Math.round((end - start) / 86_400_000)
    return Array.from({ length }, (_, n) => [later(date.slice(0, 10), n), title])
  })
}

const newYear = { en: 'New Year', ru: 'Новый год' }
const women = { en: "International Women's Day", ru: 'Международный женский день' }
const victory = { en: 'Victory Day', ru: 'День Победы' }
const defender = { en: 'Defender of the Fatherland Day', ru: 'День защитника Отечества' }
const christmas = { en: 'Christmas', ru: 'Рождество Христово' }
const labour = { en: 'Labour Day', ru: 'Праздник труда' }
const holidays = { en: 'Holidays of May', ru: 'Майские праздники' }
const winter = { en: 'New Year holidays', ru: 'Новогодние каникулы' }
const nooruz = { en: 'Nooruz', ru: 'Нооруз' }
const navruz = { en: 'Navruz', ru: 'Навруз' }
const independence = { en: 'Independence Day', ru: 'День независимости' }
const constitution = { en: 'Constitution Day', ru: 'День Конституции' }

const russian = (year) =>
  spelled(year, [
    ['01-01', newYear],
    ['01-02/06', winter],
    ['01-07', christmas],
    ['01-08', winter],
    ['02-23', defender],
    ['03-08', women],
    ['05-01', { en: 'Spring and Labour Day', ru: 'Праздник Весны и Труда' }],
    ['05-09', victory],
    ['06-12', { en: 'Russia Day', ru: 'День России' }],
    ['11-04', { en: 'Unity Day', ru: 'День народного единства' }],
  ])
const kyrgyzBefore = [
  ['01-01', newYear],
  ['01-07', christmas],
  ['02-23', defender],
  ['03-08', women],
  ['03-21', nooruz],
  ['04-07', { en: 'Day of the People’s April Revolution', ru: 'День народной Апрельской революции' }],
  ['05-01', labour],
  ['05-05', constitution],
  ['05-09', victory],
  ['08-31', independence],
  ['11-07/08', { en: 'Days of History and Commemoration of Ancestors', ru: 'Дни истории и памяти предков' }],
]
const kyrgyzFrom2025 = [
  ['01-01', newYear],
  ['01-02/07', winter],
  ['03-08', women],
  ['03-21', nooruz],
  ['05-01', labour],
  ['05-02/04', holidays],
  ['05-05', constitution],
  ['05-06/08', holidays],
  ['05-09', victory],
  ['08-31', independence],
]
const kyrgyz = (year) => spelled(year, year < 2025 ? kyrgyzBefore : kyrgyzFrom2025)
const tajik = (year) =>
  givenBack(
    spelled(year, [
      ['01-01', newYear],
      ['03-08', { en: 'Mother’s Day', ru: 'День матери' }],
      ['03-21/24', navruz],
      ['05-09', victory],
      ['06-27', { en: 'Day of National Unity', ru: 'День национального единства' }],
      ['09-09', independence],
      ['11-06', constitution],
    ]),
  )
/** One day a year, the second of a month, so that of six parts each has a holiday that the others lack. */
const own = (month, en, ru) => (year) => spelled(year, [[`${month}-02`, { en, ru }]])

const seeded = `date-holidays ${version} (public holidays; data from Wikipedia, CC BY-SA 3.0); yearly decrees are not in it`
const oneHoliday = 'Assumed: week-ends and one holiday'
const tables = [
  ['seat', 'RU', 'Assumed: fixed public holidays of Russia; days off moved by yearly decree are not in it', russian],
  ['armenia', 'AM', seeded, published('AM', 'hy')],
  ['belarus', 'BY', seeded, published('BY', 'be')],
  ['kazakhstan', 'KZ', seeded, published('KZ', 'kk')],
  ['russia', 'RU', seeded, published('RU')],
  [
    'kyrgyzstan',
    'KG',
    'Assumed: fixed holidays of the Labour Code as told in the press, article 113 until 2024, the new Code from 2025; Orozo ait, Kurman ait and yearly decrees are not in it',
    kyrgyz,
  ],
  [
    'tajikistan',
    'TJ',
    'Assumed: fixed holidays of the Law on holidays (No. 753 of 02.08.2011) as told in the press, those on a week-end given back on the next working day; Idi Ramazon, Idi Qurbon and yearly decrees are not in it',
    tajik,
  ],
  ['training', undefined, 'Assumed: week-ends only', () => []],
  ['alder', undefined, oneHoliday, own('02', 'Alder Day', 'День Ольхи')],
  ['birch', undefined, oneHoliday, own('03', 'Birch Day', 'День Берёзы')],
  ['cedar', undefined, oneHoliday, own('04', 'Cedar Day', 'День Кедра')],
  ['elm', undefined, oneHoliday, own('06', 'Elm Day', 'День Вяза')],
  ['fir', undefined, oneHoliday, own('07', 'Fir Day', 'День Пихты')],
  ['maple', undefined, oneHoliday, own('09', 'Maple Day', 'День Клёна')],
]

for (const [name, state, source, daysOf] of tables) {
  const byYear = years.map((year) => [
    year,
    new Map(
      daysOf(year)
        .filter(([day]) => day.startsWith(year))
        .sort(),
    ),
  ])
  const table = {
    name,
    state,
    mark: 'A',
    source,
    weekend: [6, 7],
    years: Object.fromEntries(byYear.map(([year, days]) => [year, [...days.keys()]])),
    names: Object.fromEntries(byYear.flatMap(([, days]) => [...days])),
  }
  const text = await format(JSON.stringify(table), { parser: 'json', printWidth: 120 })
  writeFileSync(join(folder, `${name}.json`), text)
}
