import { expect, test } from '@jest/globals'
import { spokenLanguage } from './spoken-language.js'

test.each([
  [{ LANG: 'ru_RU.UTF-8' }, 'ru'],
  [{ LANG: 'ru' }, 'ru'],
  [{ LANG: 'rup_MK.UTF-8' }, 'en'],
  [{ LC_ALL: 'C', LANG: 'ru_RU.UTF-8' }, 'en'],
  [{ LC_ALL: '', LC_MESSAGES: 'ru_KG.UTF-8', LANG: 'en_GB.UTF-8' }, 'ru'],
  [{}, 'en'],
])('a terminal with %j is spoken to in %s', (env, language) => {
  expect(spokenLanguage(env)).toBe(language)
})
