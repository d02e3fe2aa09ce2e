import type { FastifyRequest } from 'fastify'

export type Language = 'en' | 'ru'

/** What Accept-Language asks for first of the two languages of the product; else the caller's own; else English. */
export function languageOf({ headers, account }: Pick<FastifyRequest, 'headers' | 'account'>): Language {
  const asked = (headers['accept-language'] ?? '')
    .split(',')
    .map(preference)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .find(({ language }) => language === 'en' || language === 'ru')
  return (asked?.language ?? (account?.language === 'ru' ? 'ru' : 'en')) as Language
}

function preference(entry: string) {
  const [range = '', ...parameters] = entry.trim().toLowerCase().split(';')
  const q = parameters
    .find((one) => one.trim().startsWith('q='))
    ?.trim()
    .slice(2)
  const weight = q === undefined ? 1 : Number(q)
  return { language: range.split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 }
}
