// Writes the tables of the member states of the sample commission: `node libs/data/seed-calendars.mjs`. What a state
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
/** Days of a year written `01-01`, or `01-01/08` for all to the 8th. */
const spelled = (year, written) =>
  written.split(' ').flatMap((one) => {
    const [first, last = first.slice(3)] = one.split('/')
    return Array.from({ length: last - first.slice(3) + 1 }, (_, i) => later(`${year}-${first}`, i))
  })

/** A holiday on a week-end is given back on the next day that is neither. */
const givenBack = (days) => {
  const all = new Set(days)
  for (const day of days.filter(restsAnyhow)) {
    let next = later(day, 1)
    while (restsAnyhow(next) || all.has(next)) next = later(next, 1)
    all.add(next)
  }
  return [...all]
}

const published = (state) => (year) =>
  new Holidays(state)
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end }) =>
      Array.from({ length: Math.round((end - start) / 86_400_000) }, (_, i) => later(date.slice(0, 10), i)),
    )

const kyrgyz = (year) =>
  spelled(
    year,
    year < 2025
      ? '01-01 01-07 02-23 03-08 03-21 04-07 05-01 05-05 05-09 08-31 11-07/08'
      : '01-01/07 03-08 03-21 05-01/09 08-31',
  )
const tajik = (year) => givenBack(spelled(year, '01-01 03-08 03-21/24 05-09 06-27 09-09 11-06'))

const seeded = `date-holidays ${version} (public holidays; data from Wikipedia, CC BY-SA 3.0); yearly decrees are not in it`
const tables = [
  ['armenia', 'AM', seeded, published('AM')],
  ['belarus', 'BY', seeded, published('BY')],
  ['kazakhstan', 'KZ', seeded, published('KZ')],
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
]

for (const [name, state, source, daysOf] of tables) {
  const byYear = years.map((year) => [year, [...new Set(daysOf(year))].filter((day) => day.startsWith(year)).sort()])
  const table = { name, state, mark: 'A', source, weekend: [6, 7], years: Object.fromEntries(byYear) }
  const text = await format(JSON.stringify(table), { parser: 'json', printWidth: 120 })
  writeFileSync(join(folder, `${name}.json`), text)
}
