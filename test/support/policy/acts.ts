import type { ActorName, InOffice, Verdict } from './actors.js'
import { moments, type Moment } from './moments.js'
import { says, type Says } from './says.js'

/** An act of persons: whose it is, and when; everybody else is told that it is not theirs. */
export interface ActRow {
  readonly says: Says
  /** Where it is posted; `type` is undefined where the address says it. */
  readonly path: string
  readonly type?: string
  readonly body: Readonly<Record<string, unknown>>
  /** Whose it is. At the moments of `fits` they would do it; at others they are told why not, and not that it is not theirs. */
  readonly by: readonly ActorName[]
  readonly fits: readonly Moment[]
  /** When it is somebody's to do about something else than this body says. */
  readonly open?: readonly (readonly [who: readonly ActorName[], when: readonly Moment[]])[]
  /** Whose office it may be, but not about this. */
  readonly else?: Readonly<Partial<Record<ActorName, Verdict>>>
  /** While that is what they are told; at other moments that it does not fit now. Absent: always. */
  readonly elseAt?: readonly Moment[]
  /** What those are told whose office it is not; absent: just that. */
  readonly closed?: Verdict
  /** Why it does not fit, whosever it is. */
  readonly because?: readonly [Verdict, readonly Moment[]]
  /** From then on it is nobody's any more, and whose it was is told so. */
  readonly over?: readonly [Moment, Verdict]
  readonly since?: Moment
  /** Nobody sees of an administrator's office that there is such a thing. */
  readonly content: boolean
}
type More = Partial<Pick<ActRow, 'because' | 'else' | 'elseAt' | 'open' | 'over' | 'since'>>

/** What is neither done nor refused because of who asks: it does not fit now. */
export const notNow = 'not now'
export const notTheirs = '403 act.notPermitted'

export const never: readonly Moment[] = []
export const always = moments
export const before = ['preparing', 'approving', 'clearing', 'tabling', 'tabled'] as const
export const text = { text: 'Because' }
export const title = { en: 'T' }
export const secretariat = ['commissionSecretary', 'secretariatOfficer'] as const
export const convening = ['chair', 'commissionSecretary'] as const
export const own = ['head', 'secretary'] as const
export const theirs = ['otherHead', 'otherSecretary'] as const
export const councils = ['councilSecretary', 'otherCouncil'] as const

/** The same told to several. */
export const told = (code: Verdict, ...who: readonly InOffice[]): Partial<Record<ActorName, Verdict>> =>
  Object.fromEntries(who.map((one) => [one, code]))

export const rowOn =
  (path: string, content: boolean) =>
  (
    type: string,
    fields: Readonly<Record<string, unknown>>,
    by: readonly ActorName[],
    fits: readonly Moment[],
    quote: Says,
    more: More = {},
  ): ActRow => ({ ...more, says: quote, path, type, body: { type, ...fields }, by, fits, content })

export const onSession = rowOn('sessions/{session}/commands', true)
export const onDocument = (which: string) => rowOn(`documents/{${which}}/commands`, true)
export const onConsultation = (which: string) => rowOn(`consultations/{${which}}/commands`, true)
export const atSitting = rowOn('sittings/{sitting}/commands', true)
export const onDecision = (which: string) => rowOn(`decisions/{${which}}/commands`, true)
export const onCommission = rowOn('commissions/{commission}/commands', false)

const opening = { kind: 'month', month: '2029-01' }
const edition = { id: 'own', extends: 'icmec', title: { en: 'O', ru: 'С' }, source: 'S', stages: [] }
const operators = ['commissionSecretary', 'administrator', 'operator'] as const
const csv = 'state,date,kind,name\nelm,2027-05-04,holiday,Elm Fair'
const elsewhere = Object.fromEntries(
  ['undecided', 'pretender', 'termEnded', 'termToCome', 'strangerSecretary', 'strangerHead'].map((one) => [
    one,
    '403 act.notPermitted',
  ]),
)

/** On a commission, and what begins something. */
export const actsOnCommissions: readonly ActRow[] = [
  {
    ...{
      says: says.administrator,
      path: 'commissions',
      body: { founding: '{founding}' },
      by: ['operator'],
      fits: always,
    },
    ...{ content: false, else: elsewhere },
  },
  {
    ...{ says: says.chair, path: 'commissions/{commission}/sessions', body: { opening, place: {} }, by: convening },
    ...{ fits: always, content: false },
  },
  onCommission('ConveneSession', { opening, place: {} }, convening, always, says.chair),
  onCommission('TakeOver', { opening, place: {}, done: [] }, convening, always, says.chair),
  onCommission(
    'RegisterInstruction',
    { title, body: 'superior-council', source: 'S', mark: 'A' },
    secretariat,
    always,
    says.chair,
  ),
  onCommission('ProposeEdition', { procedure: edition }, operators, always, says.administrator),
  onCommission('PutEditionInForce', { hash: 'x', from: '2029-01-01', authority: 'A' }, convening, never, says.chair, {
    open: [[convening, always]],
  }),
  onCommission('ImportCalendar', { csv, source: 'Decree 1' }, operators, always, says.administrator),
  onCommission('AdvanceClock', { target: 4_000_000_000_000 }, operators, always, says.administrator),
  onCommission('ReleaseNotices', { authority: 'A' }, ['commissionSecretary'], never, says.chair),
]
