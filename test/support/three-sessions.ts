import { sealed, sealedAct } from '@plenary/domain'
import { letter, openPlenary, Preparation, report, wrapUp } from './training-cycle.js'
import { commission, sitting, type TrainingWorld } from './training-world.js'
import type { Command } from './world-words.js'

const officer = 'secretariat.secretariatOfficer'
export const chairsOffice = 'chairs-office.chairsOffice'

const plenaryOf =
  (world: TrainingWorld, ordinal: number) =>
  (type: string, more: Omit<Command, 'type'> = {}) =>
    world.by('plenary.chair', sitting(ordinal), { type, ...more })
const clause = (en: string, ...assigned: string[]) => ({ title: { en }, assigned, due: { kind: 'nextSession' } })
const window = (from: string, to: string, country: string, host: string) => ({
  opening: { kind: 'window', from, to },
  place: { country },
  host,
})

/** Alder's report is drafted, revised, signed and submitted at its desk, with a brief for its head. */
function reportByDesk(world: TrainingWorld, decision: string): void {
  const { id } = world.all('desk').find(({ part, ordinal }) => part === 'alder' && ordinal === 22)!
  const by = (role: string, type: string, more: Omit<Command, 'type'>) =>
    world.by(`alder.${role}`, { kind: 'desk', id }, { type, ...more })
  const reporting = (state: string) => sealedAct({ type: 'ReportImplementation', clause: '1', state, text: letter })
  by('contributor', 'WriteBrief', { item: 'tests', was: 0, said: sealed({ position: 'objection', text: letter }) })
  by('contributor', 'WriteDraft', { to: decision, act: reporting('partly') })
  by('contributor', 'WriteDraft', { to: decision, act: reporting('notBegun') })
  const [draft, other] = Object.keys(world.state({ kind: 'desk', id }).drafts)
  by('secretary', 'ReviseDraft', { draft, was: 1, act: reporting('done') })
  by('contributor', 'AddComment', { about: draft, text: letter })
  by('contributor', 'DiscardDraft', { draft: other, revision: 1 })
  by('head', 'SignDraft', { draft, revision: 2 })
  by('secretary', 'SubmitDraft', { draft, revision: 2 })
}

/** XXI is prepared; the chair's office sends the draft agenda back, a council returns an item. */
export function twentyFirst(world: TrainingWorld): void {
  const plenary = plenaryOf(world, 21)
  world.by(officer, commission, {
    type: 'RegisterInstruction',
    title: { en: 'On rights' },
    body: 'superior-council',
    subject: 'intellectual-property',
    source: 'Act 5',
    mark: 'A',
  })
  const announced = { opening: { kind: 'month', month: '2027-06' }, place: { country: 'Elm' }, host: 'elm' }
  world.by('plenary.chair', commission, { type: 'ConveneSession', ...announced })
  const prepared = new Preparation(world, 21, '2027-06-17').untilFirstTour('elm').untilEdition()
  prepared.on(25).by(chairsOffice, 'SendBack', { stage: 'clearance', reasons: letter })
  prepared.on(24).by(officer, 'ComposeEdition')
  prepared.on(23).by(chairsOffice, 'ClearAgenda', { edition: 2 })
  prepared.untilEve(2, ['exhibitions'])
  world.until('2027-06-17 09:00')
  openPlenary(world, 21, ['maple'])
  plenary('RecordPosition', { item: prepared.item('fir'), part: 'alder', position: 'objection' })
  for (const part of ['birch', 'elm'])
    plenary('RecordPosition', { item: prepared.item('elm'), part, position: 'consent' })
  const texts = [clause('Report', 'alder'), clause('Draft', 'birch', 'cedar'), clause('Print', 'fir')]
  plenary('RecordDecision', { item: prepared.item('fir'), title: { en: 'On exhibitions' }, clauses: [] })
  plenary('RecordDecision', { item: prepared.item('elm'), title: { en: 'On standards' }, clauses: texts })
  plenary('FixNextSession', window('2028-04-24', '2028-04-28', 'Fir', 'fir'))
  world.until('2027-06-17 13:00')
  plenary('CloseSitting')
  wrapUp(world, 21)
}

/** XXII moves by four weeks; one clause is concluded, two go over. */
export function twentySecond(world: TrainingWorld): void {
  const plenary = plenaryOf(world, 22)
  const decision = { kind: 'decision', id: `${sitting(21).id}/decision/1` } as const
  const early = new Preparation(world, 22, '2028-04-26').untilFirstTour('fir')
  const authority = 'Letter of the chair'
  const opening = { kind: 'firm', on: '2028-05-24', time: '10:00' }
  early.by('plenary.chair', 'MoveSession', { opening, authority, reason: letter })
  const prepared = new Preparation(world, 22, '2028-05-24')
  prepared.on(36)
  report(world, 'alder')
  reportByDesk(world, decision.id)
  world.by(officer, decision, { type: 'ConcludeClause', clause: '1', state: 'done', control: 'remove' })
  prepared.untilEdition().on(24).by(chairsOffice, 'ClearAgenda', { edition: 1 }).untilEve(1)
  world.until('2028-05-24 09:00')
  openPlenary(world, 22)
  plenary('RecordDecision', {
    item: prepared.item('elm'),
    title: { en: 'On tests' },
    clauses: [clause('Test', 'elm')],
  })
  plenary('RecordDecision', { item: prepared.item('fir'), title: { en: 'On a fair' }, clauses: [] })
  plenary('FixNextSession', window('2029-05-14', '2029-05-18', 'Elm', 'elm'))
  world.until('2028-05-24 13:00')
  plenary('CloseSitting')
  wrapUp(world, 22)
}

/** XXIII is prepared until its plenary opens. */
export function twentyThird(world: TrainingWorld): void {
  const prepared = new Preparation(world, 23, '2029-05-16').untilFirstTour('elm').untilEdition()
  prepared.on(24).by(chairsOffice, 'ClearAgenda', { edition: 1 }).untilEve(1)
  world.until('2029-05-16 09:00')
}
