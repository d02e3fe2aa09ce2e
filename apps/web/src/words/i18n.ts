import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { en } from './en/index.js'
import type { Words } from './words.js'

export const languages = ['ru', 'en'] as const
export type Language = (typeof languages)[number]

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

const kept = 'plenary.language'
const isLanguage = (one: string | null): one is Language => languages.some((language) => language === one)

/** What was chosen here before, else what the browser asks for. */
function firstLanguage(): Language {
  const chosen = localStorage.getItem(kept)
  if (isLanguage(chosen)) return chosen
  return navigator.language.startsWith('ru') ? 'ru' : 'en'
}

export const language = (): Language => (i18next.language === 'ru' ? 'ru' : 'en')

/** Only the language in use is loaded. */
const words: Readonly<Record<Language, () => Promise<Words | typeof en>>> = {
  en: async () => (await import('./en/index.js')).en,
  ru: async () => (await import('./ru/index.js')).ru,
}

export async function speak(next: Language): Promise<void> {
  localStorage.setItem(kept, next)
  if (!i18next.hasResourceBundle(next, 'translation'))
    i18next.addResourceBundle(next, 'translation', await words[next]())
  document.documentElement.lang = next
  await i18next.changeLanguage(next)
}

export async function startSpeaking(): Promise<void> {
  const lng = firstLanguage()
  document.documentElement.lang = lng
  await i18next.use(initReactI18next).init({
    lng,
    fallbackLng: false,
    resources: { [lng]: { translation: await words[lng]() } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
}
