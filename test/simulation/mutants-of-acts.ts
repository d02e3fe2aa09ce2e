import { by, domain, type Mutant } from './mutant.js'

/** What follows from acts for stages and reminders, broken. */
export const mutantsOfActs: readonly Mutant[] = [
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
    broken: 'moving: a stage whose time is over by its new dates begins all the same',
    file: `${domain}/session/stages/opening.ts`,
    from: 'closes > datedSince(session, stage)',
    to: 'closes > session.convenedAt',
    caughtBy: by('no act opens a stage whose time was over when the act was done'),
  },
  {
    broken: 'moving: what is open and over by its new dates is missed',
    file: `${domain}/session/stages/switching.ts`,
    from: '[...overtaken, ...backTooLate].map(',
    to: 'backTooLate.map(',
    caughtBy: by('nobody misses anything by an act'),
  },
  {
    broken: 'extension: who asks for time that an act has given goes on asking',
    file: `${domain}/session/plan/lapsing.ts`,
    from: 'asked.to <= (dueOf(',
    to: 'asked.to <= 0 * (dueOf(',
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
    file: `${domain}/session/stages/opening.ts`,
    from: "{ ...stage, status: 'open', asked",
    to: "{ ...stage, answers: {}, status: 'open', asked",
    caughtBy: by('mode away and back loses nothing', 'a move keeps what was sent, answered and done'),
  },
  {
    broken: 'mode: what applies again stays called off',
    file: `${domain}/session/stages/switching.ts`,
    from: "(isUnasked(stage.because) || stage.because === 'mode')",
    to: 'isUnasked(stage.because)',
    caughtBy: by('a change of mode ends what does not apply to it, and nothing whose time lies ahead'),
  },
]
