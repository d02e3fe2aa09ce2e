import { procedureSchema } from '@plenary/contract/http'
import { calendarNames, procedure, procedureEditions } from '@plenary/data'
import {
  check,
  citationOf,
  diff,
  isRoot,
  type PlanRow,
  type Procedure,
  type ProcedureEdition,
  Refusal,
  type Text,
  type When,
} from '@plenary/domain'
import { Command, InvalidArgumentError, Option } from 'commander'
import { CommandFault, exitCode } from '../exit-codes.js'
import { output } from '../output.js'
import { calendarOf } from '../procedure/calendar-of.js'
import { editionIn, editionOf, loaded } from '../procedure/edition.js'
import { planOf } from '../procedure/plan-of.js'
import { table } from '../table.js'
import { faultLine } from '../refusal-lines.js'
import { type BareAsked, bareCommand } from './command.js'

interface PlanTyped extends BareAsked {
  opening?: When
  openingWindow?: When
  zone: string
  previous?: string
  closing?: string
  convening?: string
  calendar?: string
}

/** Rules of procedure, tried without a commission: nothing here needs the engines. */
export function procedureCommand(): Command {
  const group = new Command('procedure').description('shows, checks and compares rules of procedure, and dates a plan')
  group.addCommand(bareCommand('list', 'the editions that are shipped').action(list))
  group.addCommand(bareCommand('show', 'an edition with all that it inherits').argument('<id>').action(show))
  group.addCommand(bareCommand('check', 'what is wrong with an edition').argument('<file>').action(checkFile))
  group.addCommand(
    bareCommand('diff', 'what the second edition says otherwise').argument('<a>').argument('<b>').action(compare),
  )
  group.addCommand(bareCommand('schema', 'the JSON Schema of an edition').action(schema))
  group.addCommand(planCommand())
  return group
}

function planCommand(): Command {
  const at = new Option('--opening <date>', 'when the session opens: 2027-04-27T10:00').argParser(openingIn)
  const window = new Option('--opening-window <dates>', 'between which days: 2027-04-20/2027-04-30').argParser(windowIn)
  return bareCommand('plan', 'every date of an edition, and where it comes from')
    .argument('<id>')
    .addOption(at)
    .addOption(window.conflicts('opening'))
    .requiredOption('--zone <zone>', 'in which zone: Asia/Dushanbe')
    .option('--previous <date>', 'when the previous session was closed', dayIn)
    .option('--closing <instant>', 'when the plenary was closed: 2027-04-28T16:00')
    .option('--convening <instant>', 'when the session was convened: 2026-11-02T12:00')
    .option('--calendar <file>', 'holidays and working days: state,date,kind,name')
    .action(plan)
}

const day = /^\d{4}-\d{2}-\d{2}$/

function dayIn(typed: string): string {
  if (!day.test(typed)) throw new InvalidArgumentError('A day is written 2027-04-27.')
  return typed
}

export function openingIn(typed: string): When {
  const [on = '', time, ...more] = typed.split('T')
  const isTime = time === undefined || /^\d{2}:\d{2}$/.test(time)
  if (!day.test(on) || !isTime || more.length > 0)
    throw new InvalidArgumentError('An opening is written 2027-04-27T10:00.')
  return time === undefined ? { kind: 'day', on } : { kind: 'firm', on, time }
}

function windowIn(typed: string): When {
  const [from = '', to = '', ...more] = typed.split('/')
  if (!day.test(from) || !day.test(to) || more.length > 0)
    throw new InvalidArgumentError('A window is written 2027-04-20/2027-04-30.')
  return { kind: 'window', from, to }
}

function list({ json, lang }: BareAsked): void {
  const editions = Object.values(procedureEditions).map((edition) => {
    const { id, title, source, extends: parent } = edition
    return { id, title, source, extends: parent ?? null, use: useOf(edition) }
  })
  const lines = editions.map(({ id, title, extends: parent, use, source }) => {
    return [id, parent ?? '', uses[use][lang], title[lang], source]
  })
  output(json).give(table([['id', 'extends', 'for', 'title', 'source'], ...lines]), editions)
}

/** Sessions of a commission, a text decided in writing, or other editions only, which extend it. */
function useOf(edition: ProcedureEdition): keyof typeof uses {
  if (isRoot(edition)) return 'extending'
  return procedure(edition.id).withoutSession ? 'texts' : 'sessions'
}
const uses = {
  sessions: { en: 'sessions', ru: 'заседания' },
  texts: { en: 'texts', ru: 'тексты' },
  extending: { en: 'extending', ru: 'основа для других' },
} as const

function show(id: string, { json, lang }: BareAsked): void {
  const edition = editionOf(id)
  const head = [`${edition.id}: ${edition.title[lang]}`, edition.source]
  output(json).give([...head, ...stageLines(edition), ...provisionLines(edition, lang)], edition)
}

const stageLines = ({ stages }: Procedure): string[] =>
  table([
    ['stage', 'kind', 'who', 'opens', 'due', 'article'],
    ...stages.map(({ id, kind, who, opens, due, article }) => [
      id,
      kind,
      who.join(', '),
      opens ? momentText(opens) : '-',
      momentText(due),
      due.article ?? article ?? '',
    ]),
  ])

/** What the rules say besides, on what it rests, and how well that is known. */
const provisionLines = (edition: Procedure, lang: keyof Text): string[] =>
  (edition.provisions ?? []).map(({ text, article, mark }) => {
    return `${text[lang]} (${citationOf(article, edition)[lang]}) [${mark}]`
  })

const momentText = ({ anchor, offset, unit, calendar, time, mark }: Procedure['newRound']): string =>
  [anchor, `${offset < 0 ? '' : '+'}${String(offset)} ${unit}`, calendar && `(${calendar})`, time, `[${mark}]`]
    .filter(Boolean)
    .join(' ')

function checkFile(file: string, { json, lang }: BareAsked): void {
  const edition = editionIn(file)
  const faults = faultsOf(() => check(loaded(edition), calendarNames))
  const found = faults.map((fault) => faultLine(fault, lang))
  output(json).give(faults.length > 0 ? table(found) : [`${edition.id}: no fault`], { id: edition.id, faults })
  if (faults.length > 0)
    throw new CommandFault(
      exitCode.refused,
      `${edition.id}: ${faults.length === 1 ? '1 fault' : `${String(faults.length)} faults`}`,
    )
}

type Faults = ReturnType<typeof check>

/** Loading refuses what is faulty with all its faults. */
function faultsOf(work: () => Faults): Faults {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'procedure.faulty') return error.details['faults'] as Faults
    throw error
  }
}

function schema({ json }: BareAsked): void {
  const published = procedureSchema()
  output(json).give([JSON.stringify(published, null, 2)], published)
}

/** A whole stage would make the table unreadable: its beginning stands there, all of it in JSON. */
const brief = (value: unknown): string => {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

function compare(a: string, b: string, { json }: BareAsked): void {
  const changes = diff(editionOf(a), editionOf(b))
  const lines = changes.map(({ pointer, was, is }) => [pointer, brief(was), brief(is)])
  output(json).give(lines.length > 0 ? table([['pointer', 'was', 'is'], ...lines]) : ['no difference'], changes)
}

function plan(id: string, { json, opening, openingWindow, calendar, ...asked }: PlanTyped): void {
  const announced = opening ?? openingWindow
  if (!announced) throw new CommandFault(exitCode.usage, 'a plan needs --opening or --opening-window')
  const rows = planOf(editionOf(id), { ...asked, opening: announced, calendar: calendarOf(calendar) })
  const head = ['stage', 'moment', 'kind', 'date', 'at', 'mark', 'derivation']
  output(json).give(table([head, ...rows.map(planLine)]), rows)
}

const planLine = ({ stage, moment, kind, date, from, to, at, mark, derivation }: PlanRow): string[] => {
  const falls = from === undefined ? (date ?? '-') : `${from}/${to ?? ''}`
  return [stage, moment, kind, falls, at ?? '', mark, derivation]
}
