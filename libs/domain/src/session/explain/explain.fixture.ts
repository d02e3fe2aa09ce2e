import type { Role } from '../../access/actor.js'
import type { Body } from '../../commission/commission.js'
import { rules } from '../../procedure/rules.fixture.js'
import type { Procedure, Text } from '../../procedure/procedure.js'
import { resolve } from '../../story.fixture.js'
import { dayOf } from '../../time/day.js'
import { bodies, stages, type SessionStory } from '../session.fixture.js'
import { explain, type ExplainedKind } from './explain.js'
import type { Explanation, Others } from './explanation.js'
import { namingOf } from './naming.js'
import type { CountedBy } from '../../time/counted-by.js'

const two = (count: number) => String(Math.floor(count)).padStart(2, '0')
const clocks = {
  dayIn: (at: number) => dayOf(Math.floor(at / 86_400_000)),
  cityOf: (zone: string) => ({ en: zone, ru: zone }),
  clockOf: (at: number) => `${two((at / 3_600_000) % 24)}:${two((at / 60_000) % 60)}`,
}
const reckoning = {
  ...{ resolve, aboutDay: () => ({ kind: 'working' as const }), ...clocks },
  calendarName: ({ calendar }: CountedBy) => ({ en: `calendar ${calendar}`, ru: `календарь ${calendar}` }),
}

const names: Readonly<Record<string, Text>> = {
  elm: { en: 'Elm', ru: 'Вяз' },
  fir: { en: 'Fir', ru: 'Пихта' },
  oak: { en: 'Oak', ru: 'Дуб' },
  standards: { en: 'Council on Standards', ru: 'Совет по стандартизации' },
  'working-group': { en: 'Working Group', ru: 'Рабочая группа' },
}
const titles: Readonly<Partial<Record<Role, Text>>> = {
  secretary: { en: 'Secretary of the national part', ru: 'Секретарь национальной части' },
  head: { en: 'Head of the national part', ru: 'Председатель национальной части' },
  councilSecretary: { en: 'Secretary of the council', ru: 'Секретарь совета' },
  secretariatOfficer: { en: 'Officer of the Secretariat', ru: 'Сотрудник Секретариата' },
  commissionSecretary: { en: 'Secretary of the Commission', ru: 'Секретарь Комиссии' },
  chair: { en: 'Chair of the Commission', ru: 'Председатель Комиссии' },
  chairsOffice: { en: "Chair's office", ru: 'Аппарат председателя' },
}
const stageTitles: Readonly<Record<string, Text>> = {
  proposals: { en: 'Proposals', ru: 'Предложения' },
  drafts: { en: 'Drafts', ru: 'Проекты' },
  date: { en: 'Date and place', ru: 'Дата и место' },
  tour: { en: 'First tour', ru: 'Первый тур' },
  table: { en: 'Consolidated table', ru: 'Сводная таблица' },
  clearance: { en: 'Clearance', ru: 'Проработка повестки' },
  package: { en: 'Package', ru: 'Комплект' },
  tabling: { en: 'Tabling', ru: 'Внесение' },
  council: { en: 'Council', ru: 'Совет' },
  plenary: { en: 'Plenary', ru: 'Пленарная часть' },
  protocol: { en: 'Protocol', ru: 'Протокол' },
}
const missed: Readonly<Record<string, Text>> = {
  drafts: { en: 'The item becomes conditional', ru: 'Вопрос становится условным' },
  date: { en: 'Dates stay provisional', ru: 'Даты остаются предварительными' },
}
/** The rules of the sessions of these specs, with titles. */
export const procedure: Procedure = rules(
  stages.map((one) => ({
    ...one,
    title: stageTitles[one.id] ?? one.title,
    missed: { ...one.missed, ...missed[one.id] },
  })),
)

const offices = bodies.flatMap(({ id: body }) =>
  Object.entries(titles).map(([role, title]) => ({ id: `${body}.${role}`, body, role: role as Role, title })),
)
const named = bodies.map(({ id, kind }): Body => ({ id, kind, name: names[id] ?? { en: id, ru: id }, mark: 'A' }))
const naming = namingOf({ bodies: named, offices, seat: { zone: 'UTC', city: 'Elm' } }, clocks)

interface Known {
  readonly rules?: Procedure
  readonly others?: Others | undefined
}
export const explained = (
  { state: session, now }: SessionStory,
  kind: ExplainedKind,
  id: string,
  { rules: by = procedure, others }: Known = {},
): Explanation | null =>
  explain(kind, id, { session, procedure: by, now, naming, reckoning, ...(others && { others }) })

/** All that is said, in the order in which it is said. */
export const said = (
  story: SessionStory,
  kind: ExplainedKind,
  id: string,
  lang: keyof Text = 'en',
  by: Procedure = procedure,
): readonly string[] => {
  const found = explained(story, kind, id, { rules: by })
  return found ? [found.says, ...found.because.map(({ says }) => says)].map((text) => text[lang]) : []
}

/** In English, then in Russian. */
export const both = (story: SessionStory, kind: ExplainedKind, id: string) => [
  said(story, kind, id),
  said(story, kind, id, 'ru'),
]
