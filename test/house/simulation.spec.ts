import { afterAll, describe, expect, it } from '@jest/globals'
import { invariants } from '../simulation/invariants/index.js'
import { Life } from '../simulation/life.js'
import { mutants } from '../simulation/mutants.js'
import { RandomCommission } from '../simulation/random-commission.js'
import { shrink } from '../simulation/shrink.js'
import { judge, lifeOf, simulate } from '../simulation/simulate.js'
import { accountLines, failureLines } from '../simulation/tell.js'
import { files, read } from './project.js'

const everything = [
  'AgendaAdopted AgendaApproved AgendaCleared AttendanceRecorded BriefWritten CalendarImported CalendarsNoted CallAnswered',
  'CarriedOverNoted ClauseConcluded ClausesCarriedOver ClockArrived ClockTargetSet CommentAdded CommissionFounded',
  'ConsultationClosed ConsultationNoted ConsultationOpened DateFixed DateReleased DecisionAdopted DecisionClosed',
  'DecisionNoted DecisionRecorded DeskOpened Dispatched DraftDiscarded DraftRevised DraftSigned DraftSubmitted DraftWritten DocumentNoted DocumentRegistered DutyReminded EditionComposed',
  'ExtensionAsked ExtensionDeclined ExtensionGranted ExtensionLapsed FollowUpNoted ImplementationReported InstructionRegistered',
  'ItemDisposedOf ItemIncluded ItemRetitled ItemWithdrawn ModeChanged MomentPassed NextSessionFixed OpeningFirmed',
  'OpeningNoted OpinionGiven PlanDrawn PositionRecorded ProcedureProposed ProposalAccepted ProposalReturned ProposalSubmitted',
  'QuestionNoted Replied RoundStarted SessionAnnounced SessionCancelled SessionClosed SessionConvened SessionMoved',
  'SessionNoted SessionPostponed Signed SittingClosed SittingNoted SittingOpened SittingSummoned SittingWithdrawn',
  'SourcesNoted StageApproved StageClosed StageOpened StageSentBack SuccessorNoted SummonsWithdrawn VersionAdded',
  'WaiverGranted OutageNoted OutageSettled PlanRedrawn ProcedureAdopted ProcedurePutInForce ProceduresNoted StageTakenUp DistributionChanged',
].flatMap((line) => line.split(' '))

const sequences = 240
const atOnce = 12

describe('a commission in which people are late, silent or object, dates move and clocks stand still', () => {
  const events = new Set<string>()
  const exercised = new Map<string, number>()
  const refused = new Set<string>()
  const asked = new Map<string, number>()
  const whole = { sequences: 0, moves: 0, acts: 0, asked, exercised, events, refused }
  const started = performance.now()

  it.each(Array.from({ length: sequences / atOnce }, (_, index) => index * atOnce + 1))(
    `breaks no invariant in ${String(atOnce)} lives from seed %i on`,
    (seed) => {
      const { failure, ...account } = simulate(seed, atOnce)
      whole.sequences += account.sequences
      whole.moves += account.moves
      whole.acts += account.acts
      for (const type of account.events) events.add(type)
      for (const code of account.refused) refused.add(code)
      for (const [name, count] of account.exercised) exercised.set(name, (exercised.get(name) ?? 0) + count)
      for (const [pair, count] of account.asked) asked.set(pair, (asked.get(pair) ?? 0) + count)
      expect(failure ? failureLines(failure).join('\n') : '').toBe('')
    },
    120_000,
  )

  it('has lived through all that persons, time and conductors do to a session', () => {
    expect(everything.filter((type) => !events.has(type))).toEqual([])
    expect(refused.size).toBeGreaterThan(20)
  })

  it('has exercised every invariant', () => {
    expect(Object.keys(invariants).filter((name) => !exercised.get(name))).toEqual([])
  })

  afterAll(() => {
    console.log(accountLines(whole, (performance.now() - started) / 1_000).join('\n'))
  })
})

describe('a life', () => {
  it('is the same each time its seed is named, and when its moves are made again', () => {
    const [one, again] = [lifeOf(3), lifeOf(3)]
    expect(again.moves).toEqual(one.moves)
    const replayed = Life.of(one.beginning, JSON.parse(JSON.stringify(one.moves)) as typeof one.moves)
    const journals = ({ world }: Life) => [...world.streams.values()].map(({ ref, journal }) => ({ ref, journal }))
    expect(journals(replayed)).toEqual(journals(one))
  })
})

describe('a broken invariant', () => {
  const broken = new RandomCommission(1).live(200).life
  const journal = broken.world.streams.get('training/session/21')?.journal ?? []
  journal.push(...journal.filter(({ type }) => type === 'StageOpened').slice(0, 1))

  it('is named, with what broke it', () => {
    expect(judge(broken).map(({ invariant }) => invariant)).toEqual(
      expect.arrayContaining(['a journal folds to the state', 'a stage opens at most once a round']),
    )
  })
})

describe('the rules that are broken on purpose', () => {
  it('still say what is replaced in them', () => {
    expect(mutants.filter(({ file, from }) => !read(file).includes(from)).map(({ broken }) => broken)).toEqual([])
  })
  it('are to be caught by invariants and specs that there are', () => {
    const strangers = mutants.flatMap(({ caughtBy }) =>
      'cases' in caughtBy
        ? [caughtBy.cases].filter((path) => !files.includes(path))
        : caughtBy.invariants.filter((name) => !Object.hasOwn(invariants, name)),
    )
    expect(strangers).toEqual([])
  })
})

describe('a list that fails', () => {
  it('is shortened to what it needs to fail, without the rest before, between and after', () => {
    const list = Array.from({ length: 100 }, (_, index) => index)
    const needs = [7, 8, 61]
    expect(shrink(list, (some) => needs.every((one) => some.includes(one)))).toEqual(needs)
  })

  it('that needs nothing is empty', () => {
    expect(shrink([1, 2, 3], () => true)).toEqual([])
  })
})
