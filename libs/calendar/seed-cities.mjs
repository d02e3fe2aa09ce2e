// Writes the names by which the clocks of a zone are told: `node libs/calendar/seed-cities.mjs <cldr-dates-full>`,
// the unpacked package of Unicode's CLDR 48.2.0 (https://cldr.unicode.org; its licence: unicode-licence.txt).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [, , folder] = process.argv
const languages = ['en', 'ru']

/** A zone is named by its city; where CLDR names none in a language, the name of the zone is the city's. */
const citiesIn = (zones, path = []) =>
  Object.entries(zones).flatMap(([key, of]) => {
    if (of.exemplarCity) return [[[...path, key].join('/'), of.exemplarCity]]
    return typeof of === 'object' ? citiesIn(of, [...path, key]) : []
  })

const named = languages.map((language) => {
  const file = join(folder, 'main', language, 'timeZoneNames.json')
  const { zone } = JSON.parse(readFileSync(file, 'utf8')).main[language].dates.timeZoneNames
  return Object.fromEntries(citiesIn(zone))
})
const [en, ru] = named
const own = (zone) => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
const cities = Object.keys(ru)
  .filter((zone) => !zone.startsWith('Etc/'))
  .sort()
  .map((zone) => `  ${JSON.stringify(zone)}: ${JSON.stringify({ en: en[zone] ?? own(zone), ru: ru[zone] })}`)
const text = `{\n${cities.join(',\n')}\n}\n`
writeFileSync(join(import.meta.dirname, 'src/cities.json'), text)
