/** A rule broken on purpose: a piece of its text replaced by another, and what is to catch it. */
export interface Mutant {
  /** What is broken, in words. */
  readonly broken: string
  readonly file: string
  readonly from: string
  readonly to: string
  /** Names of invariants of the simulation, one of which is to be broken; or the spec of which a case is to fail. */
  readonly caughtBy: { readonly invariants: readonly string[] } | { readonly cases: string }
}

const domain = 'libs/domain/src'
const by = (...invariants: readonly string[]) => ({ invariants })

export const mutants: readonly Mutant[] = [
  {
    broken: 'time: clear days count one of their ends',
    file: 'libs/calendar/src/resolve.ts',
    from: 'return addClearDays(day, offset)',
    to: 'return day + offset',
    caughtBy: { cases: 'libs/calendar/src/resolve.spec.ts' },
  },
  {
    broken: 'closing: time does not wait for the five seconds of grace',
    file: `${domain}/session/moments.ts`,
    from: 'at: closes + grace',
    to: 'at: closes',
    caughtBy: by('nothing closes before its moment but by its gate'),
  },
  {
    broken: 'reminders: they go out a day early',
    file: `${domain}/reminders/remind.ts`,
    from: 'filter((r) => r.at <= at)',
    to: 'filter((r) => r.at <= at + 86_400_000)',
    caughtBy: by('no reminder is early'),
  },
  {
    broken: 'reminders: what collapsed into a higher one is not noted as sent',
    file: `${domain}/reminders/remind.ts`,
    from: '[...event.collapsed, event].map',
    to: '[event].map',
    caughtBy: by('no reminder goes out twice for the same due', 'of a duty never two reminders go out at once'),
  },
  {
    broken: 'reminders: they go out also for a due that an act has put into the past',
    file: `${domain}/reminders/past-due.ts`,
    from: 'due.from > at || stood',
    to: 'due.from > 0 || stood',
    caughtBy: by('no reminder goes out for a due that was past when it was set'),
  },
  {
    broken: 'reminders: another hour of the same day arms them anew',
    file: `${domain}/reminders/remind.ts`,
    from: 'on !== undefined && other.on === on',
    to: 'on === undefined && other.on === on',
    caughtBy: { cases: `${domain}/reminders/remind.spec.ts` },
  },
  {
    broken: 'lateness: an answer at the very due moment is late',
    file: `${domain}/session/stages/answers.ts`,
    from: 'at > (dueOf(',
    to: 'at >= (dueOf(',
    caughtBy: by('an answer is late exactly when it arrived after its due'),
  },
  {
    broken: 'gate: a call closes though not everyone has answered',
    file: `${domain}/session/gate.ts`,
    from: 'return waiting([...first, ...unanswered])',
    to: 'return waiting(first)',
    caughtBy: by('a call that its gate closes has an answer of everyone asked'),
  },
  {
    broken: 'extension: time closes the stage at the due moment of the others',
    file: `${domain}/session/plan/stage-dates.ts`,
    from: 'Math.max(plan.closes, last)',
    to: 'Math.min(plan.closes, last)',
    caughtBy: by('time closes no stage before the last extension has run out'),
  },
  {
    broken: 'extension: a term of its own may end before that of the others',
    file: `${domain}/session/plan/stage-dates.ts`,
    from: 'own && own.to > (plan.due?.to ?? -Infinity)',
    to: 'own',
    caughtBy: by('nobody’s own term ends before that of the others'),
  },
  {
    broken: 'plan: a stage that is over is dated anew',
    file: `${domain}/session/plan/plan.ts`,
    from: "state?.status === 'closed' || state?.ownDates",
    to: 'state?.ownDates',
    caughtBy: by('a stage that is over keeps its dates'),
  },
  {
    broken: 'moving: the session forgets what it has sent',
    file: `${domain}/session/evolve-stages.ts`,
    from: 'const session = { ...before, ...dated(before, opening), place }',
    to: 'const session = { ...before, ...dated(before, opening), place, reminded: {} }',
    caughtBy: by('a move keeps what was sent, answered and done'),
  },
  {
    broken: 'cancelling: what is still to be answered stays owed',
    file: `${domain}/session/rules/cancel-session.ts`,
    from: "status !== 'closed'",
    to: "status === 'waiting'",
    caughtBy: by('a cancelled session asks nobody and reminds nobody'),
  },
  {
    broken: 'moving: a stage whose time is over by its new dates begins all the same',
    file: `${domain}/session/stages/opening.ts`,
    from: 'closes > datedSince(session, stage)',
    to: 'closes > session.convenedAt',
    caughtBy: by('no act opens a stage whose time was over when the act was done'),
  },
  {
    broken: 'minima: what is broken already may be broken further',
    file: `${domain}/session/plan/minima.ts`,
    from: 'if (shortBy <= (known?.shortBy ?? 0)) return []',
    to: 'if (shortBy === 0 || known?.broken) return []',
    caughtBy: by('no act breaks a minimum, or breaks it further, without a departure from the rules'),
  },
  {
    broken: 'fixed by hand: what is counted back from the opening may fall after it',
    file: `${domain}/session/plan/crossing.ts`,
    from: 'moment.offset <= 0',
    to: 'moment.offset > 0',
    caughtBy: by('no act crosses a date fixed by hand'),
  },
  {
    broken: 'fixed by hand: an act may cross it',
    file: `${domain}/session/plan/crossing.ts`,
    from: 'if (!first || trying) return events',
    to: 'if (!trying || first === undefined) return events',
    caughtBy: by('no act crosses a date fixed by hand'),
  },
  {
    broken: 'minima: what comes first may last as long as it likes',
    file: `${domain}/session/plan/minima.ts`,
    from: "stage.status === 'waiting' ? freeAt(session, stage.id, procedure, at) : at",
    to: 'at',
    caughtBy: by('no act breaks a minimum, or breaks it further, without a departure from the rules'),
  },
  {
    broken: 'minima: a departure that one act has used lets the next one through',
    file: `${domain}/session/plan/minima.ts`,
    from: 'waiver.used === undefined || !before.waivers.includes(waiver)',
    to: 'waiver.stage !== undefined',
    caughtBy: { cases: `${domain}/session/plan/minima.spec.ts` },
  },
  {
    broken: 'moving: what is open and over by its new dates is missed',
    file: `${domain}/session/stages/switching.ts`,
    from: 'asking.filter(isOver)',
    to: 'asking.filter(() => false)',
    caughtBy: by('nobody misses anything by an act'),
  },
  {
    broken: 'extension: who asks for time that an act has given goes on asking',
    file: `${domain}/session/plan/lapsing.ts`,
    from: 'asked.to <= (dueOf(',
    to: 'asked.to > (dueOf(',
    caughtBy: by('nobody is left to ask for time that an act has given'),
  },
  {
    broken: 'gate: what an act has ended lets the next stage run ahead of those before it',
    file: `${domain}/session/stages/stage-rules.ts`,
    from: 'stage && isEndedByAct(stage)',
    to: 'stage && stage.round < 0',
    caughtBy: by('no stage opens before those that it comes after have closed'),
  },
  {
    broken: 'mode: a stage that goes on has lost its answers',
    file: `${domain}/session/evolve-stages.ts`,
    from: "{ ...stage, status: 'open' }",
    to: "{ ...stage, answers: {}, status: 'open' }",
    caughtBy: by('mode away and back loses nothing'),
  },
  {
    broken: 'mode: what applies again stays called off',
    file: `${domain}/session/stages/switching.ts`,
    from: "(isUnasked(stage.because) || stage.because === 'mode')",
    to: 'isUnasked(stage.because)',
    caughtBy: by('a change of mode ends what does not apply to it, and nothing whose time lies ahead'),
  },
  {
    broken: 'telling: an older note is taken for news',
    file: `${domain}/session/noted.ts`,
    from: '(session.noted[from] ?? -1) >= fromVersion',
    to: '(session.noted[from] ?? -1) > fromVersion',
    caughtBy: by(
      'no act breaks the core, and what is called for is done',
      'an act of time or of the engine asked for again makes no events',
    ),
  },
  {
    broken: 'carrying over: items that a plenary postponed are not told of',
    file: `${domain}/session/tells.ts`,
    from: 'items: postponed(after)',
    to: 'items: []',
    caughtBy: by('nothing that a plenary left reaches nobody: its postponed items'),
  },
  {
    broken: 'adoption: an objection does not stand in the way of consensus',
    file: `${domain}/procedure/adoption.ts`,
    from: "own(positions, part) === 'objection'",
    to: "own(positions, part) === 'amendment'",
    caughtBy: by('nothing is adopted by consensus over an objection'),
  },
  {
    broken: 'quorum: a fraction of a state is rounded down',
    file: `${domain}/procedure/share.ts`,
    from: 'Math.ceil(share)',
    to: 'Math.floor(share)',
    caughtBy: { cases: 'libs/data/src/quorum-cases.spec.ts' },
  },
  {
    broken: 'silence: an objection at the very end comes too late',
    file: `${domain}/procedure/silence.ts`,
    from: 'at <= termOf(part)',
    to: 'at < termOf(part)',
    caughtBy: { cases: 'libs/data/src/silence-cases.spec.ts' },
  },
  {
    broken: 'four eyes: who cleared an edition approves it',
    file: `${domain}/session/rules/approve-agenda.ts`,
    from: 'if (holds && draft',
    to: 'if (!holds && draft',
    caughtBy: { cases: `${domain}/session/rules/approve-agenda.spec.ts` },
  },
]
