import { type Fault, faultInWords, type Refusal, type Text } from '@plenary/domain'

/** What a reader is told besides the sentence, by name; what is not in it stands under its own. */
const labels: Readonly<Record<string, Text>> = {
  pointer: { en: 'where', ru: 'где' },
  stage: { en: 'stage', ru: 'этап' },
  stages: { en: 'stages', ru: 'этапы' },
  moment: { en: 'moment', ru: 'момент' },
  calendar: { en: 'calendar', ru: 'календарь' },
  zone: { en: 'time zone', ru: 'часовой пояс' },
  day: { en: 'day', ru: 'день' },
  date: { en: 'date', ru: 'дата' },
  year: { en: 'year', ru: 'год' },
  from: { en: 'from', ru: 'с' },
  to: { en: 'to', ru: 'по' },
  opening: { en: 'opening', ru: 'открытие' },
  due: { en: 'due', ru: 'срок' },
  row: { en: 'row', ru: 'строка' },
  first: { en: 'first in row', ru: 'впервые в строке' },
  state: { en: 'state', ru: 'государство' },
  status: { en: 'status', ru: 'статус' },
  procedure: { en: 'edition of the rules', ru: 'редакция регламента' },
  rule: { en: 'rule', ru: 'правило' },
  lacks: { en: 'it lacks', ru: 'отсутствует' },
  condition: { en: 'condition', ru: 'условие' },
  known: { en: 'known are', ru: 'известны' },
  body: { en: 'body', ru: 'орган' },
  part: { en: 'part', ru: 'часть' },
  session: { en: 'session', ru: 'заседание' },
}

/** A number so great is an instant. */
const firstInstant = 1e11

const label = (name: string, lang: keyof Text): string =>
  Object.hasOwn(labels, name) ? (labels[name]?.[lang] ?? name) : name

function said(value: unknown, lang: keyof Text): string {
  if (typeof value === 'number' && value >= firstInstant)
    return `${new Date(value).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  if (Array.isArray(value)) return value.map((one) => said(one, lang)).join('; ')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, one]) => `${label(name, lang)} ${said(one, lang)}`)
      .join(', ')
  return String(value)
}

/** What is wrong with an edition: where, and in a sentence. */
export const faultLine = (fault: Fault, lang: keyof Text): string[] => [fault.pointer, faultInWords(fault)[lang]]

function detail([name, value]: [string, unknown], lang: keyof Text): string[] {
  if (name === 'faults') return (value as readonly Fault[]).map((fault) => `  ${faultLine(fault, lang).join(': ')}`)
  return [`  ${label(name, lang)}: ${said(value, lang)}`]
}

/** What the rules do not admit: the sentence with the article and the code, then a line for each detail. */
export function refusalLines({ code, text, details, article }: Refusal, lang: keyof Text): string[] {
  const rule = article === undefined ? '' : ` (${article})`
  return [`${text[lang]}${rule} [${code}]`, ...Object.entries(details).flatMap((one) => detail(one, lang))]
}
