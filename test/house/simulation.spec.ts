import { afterAll, describe, expect, it } from '@jest/globals'
import { procedure } from '@plenary/data'
import { invariants } from '../support/invariants.js'
import { RandomCommission } from '../support/random-session.js'
import type { World } from '../support/world.js'

/** What was broken, by the name of the invariant. */
const brokenIn = (world: World, edition: string) =>
  Object.entries(invariants).flatMap(([name, faults]) => {
    const found = faults(world, procedure(edition))
    return found.length > 0 ? [{ name, found: found.slice(0, 5) }] : []
  })
const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const lives = [
  ...seeds(24).map((seed) => ['icmec', seed] as const),
  ...seeds(8).map((seed) => ['default', seed] as const),
  ...seeds(8).map((seed) => ['three-stages', seed] as const),
]

const everything = [
  'AgendaAdopted AgendaApproved AgendaCleared AttendanceRecorded CallAnswered CarriedOverNoted ClauseConcluded',
  'ClausesCarriedOver CommissionFounded ConsultationClosed ConsultationNoted ConsultationOpened DecisionAdopted',
  'DecisionClosed DecisionNoted DecisionRecorded DeskOpened Dispatched DocumentNoted DocumentRegistered',
  'DutyReminded EditionComposed FollowUpNoted ImplementationReported InstructionRegistered ItemDisposedOf',
  'ItemIncluded ItemRetitled ItemWithdrawn MomentPassed NextSessionFixed OpeningFirmed OpeningNoted OpinionGiven',
  'PlanDrawn PositionRecorded ProposalAccepted ProposalReturned ProposalSubmitted QuestionNoted Replied',
  'RoundStarted SessionAnnounced SessionCancelled SessionClosed SessionConvened SessionMoved SessionNoted',
  'SessionPostponed Signed SittingClosed SittingNoted SittingOpened SittingSummoned SittingWithdrawn SourcesNoted StageApproved StageClosed StageOpened StageSentBack',
  'SuccessorNoted SummonsWithdrawn VersionAdded',
].flatMap((line) => line.split(' '))

describe('a commission in which people are late, silent or object, dates move and clocks stand still', () => {
  const seen = new Set<string>()
  const refused = new Set<string>()
  let deeds = 0

  it.each(lives)('breaks no invariant under %s: seed %i', (edition, seed) => {
    const life = new RandomCommission(seed, edition).live(1_500)
    for (const { events } of life.world.deeds) for (const { type } of events) seen.add(type)
    for (const code of life.refused) refused.add(code)
    deeds += life.world.deeds.length
    expect(brokenIn(life.world, edition)).toEqual([])
  })

  it('has lived through everything that is recorded, but for the clock of a rehearsal', () => {
    expect([...seen].sort()).toEqual(everything)
    expect(refused.size).toBeGreaterThan(10)
  })

  afterAll(() => {
    console.log(
      `${String(lives.length)} lives, ${String(deeds)} acts, ${String(Object.keys(invariants).length)} invariants`,
    )
  })
})

describe('a broken invariant', () => {
  it('is named, with what broke it', () => {
    const { world } = new RandomCommission(1).live(200)
    const journal = world.streams.get('training/session/21')?.journal ?? []
    journal.push(...journal.filter(({ type }) => type === 'StageOpened').slice(0, 1))
    expect(brokenIn(world, 'icmec').map(({ name }) => name)).toEqual([
      'a journal folds to the state',
      'a stage opens at most once a round',
    ])
  })
})
