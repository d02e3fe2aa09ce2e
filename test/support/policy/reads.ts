import { but, inOffice, nowhere, outsiders, type ActorName, type Verdict } from './actors.js'
import type { Moment } from './moments.js'
import { readsOfDuties } from './reads-of-duties.js'
import { readsOfRestricted } from './reads-of-restricted.js'
import { says, type Says } from './says.js'

/**
 * A read, or a doing to which nobody's office matters: who is answered. Everybody else in office is told `closed`, who is
 * outside what they are told everywhere.
 */
export interface ReadRow {
  readonly says: Says
  readonly path: string
  /** What is posted, where it is a doing that is no act. */
  readonly body?: object
  readonly to: readonly ActorName[]
  readonly closed?: Verdict
  /** Who is told something else than others like them. */
  readonly else?: Readonly<Partial<Record<ActorName, Verdict>>>
  /** Before that there is no such thing. */
  readonly since?: Moment
  /** From then on there is no such thing any more. */
  readonly until?: Moment
}

const everybody = inOffice
const contents = but(everybody, 'administrator')
const anybody = [...everybody, ...outsiders]
const strangers = ['strangerSecretary', 'strangerHead'] as const
const signedIn = [...everybody, 'undecided', 'pretender', 'termEnded', 'termToCome', ...strangers, 'operator'] as const
const secretariat = ['commissionSecretary', 'secretariatOfficer'] as const
/** Each reads that of one circle. */
const journals = [...secretariat, 'auditor', 'auditorOfPart', 'head', 'otherHead'] as const
/** To everybody else there is no such desk, whatever they may do elsewhere. */
export const ofNobodyElse = Object.fromEntries(
  ['undecided', 'pretender', 'termEnded', 'termToCome', 'operator'].map((one) => [one, nowhere]),
)

const about = (says: Says, to: readonly ActorName[], paths: readonly string[], since?: Moment): readonly ReadRow[] =>
  paths.map((path) => ({ says, path, to, ...(since && { since }) }))
const desk = (part: string, to: readonly ActorName[]): ReadRow => ({
  ...{ says: says.circle, path: `desks/{${part}Desk}`, to, closed: nowhere, else: ofNobodyElse },
})

const elsewhere = Object.fromEntries(outsiders.map((one) => [one, '403 signIn.providerOff']))
const passwords = Object.fromEntries(outsiders.map((one) => [one, '403 signIn.passwordsOff']))
const credentials = { email: 'a@b.example', password: 'x'.repeat(20) }

/** Ways in and out: nobody is signed in by them here, and what a token opens is not ended by them. */
const waysIn: readonly ReadRow[] = [
  ...['sign-in/oidc', 'sign-in/oidc/return?code=x&state=y'].map((path) => ({
    ...{ says: says.signIn, path, to: [], closed: '403 signIn.providerOff', else: elsewhere },
  })),
  { says: says.signIn, path: 'sign-in', body: credentials, to: [], closed: '403 signIn.passwordsOff', else: passwords },
  { says: says.rights, path: 'sign-out', body: {}, to: signedIn },
  { says: says.rights, path: 'sign-out-everywhere', body: {}, to: signedIn },
]

export const reads: readonly ReadRow[] = [
  ...about(
    says.administrator,
    [...everybody, 'operator'],
    [
      'commissions/{commission}',
      'commissions/{commission}/sessions',
      'commissions/{commission}/clock',
      'commissions/{commission}/procedures/text?of=icmec',
      'commissions/{commission}/procedures/diff?from=icmec&to=default',
    ],
  ),
  ...about(says.happened, contents, [
    'sessions/{session}',
    'sessions/{session}/agenda',
    'sessions/{session}/plan',
    'sessions/{session}/explain?stage=proposals',
    'sessions/{session}/explain?item={item}',
    'sessions/{session}/explain?document={document}',
    'sessions/{session}/notices?limit=200',
    'commissions/{commission}/notices',
    'commissions/{commission}/register',
    'commissions/{commission}/follow-up',
    'documents/{document}',
    'documents/{ownDocument}',
  ]),
  ...about(says.happened, contents, ['consultations/{tour}', 'consultations/{ownTour}'], 'approving'),
  ...about(
    says.happened,
    contents,
    ['consultations/{review}', 'consultations/{council}', 'sessions/{session}/agenda?edition=1'],
    'tabling',
  ),
  ...about(says.happened, contents, ['sittings/{sitting}'], 'tabled'),
  ...about(says.recorded, contents, ['decisions/{decision}', 'decisions/{theirDecision}'], 'sitting'),
  {
    ...{ says: says.auditor, path: 'commissions/{commission}/journal?limit=200', to: journals },
  },
  desk('birch', ['head', 'secretary', 'contributor']),
  desk('alder', ['otherHead', 'otherSecretary', 'otherContributor']),
  ...about(says.rights, [...contents, ...strangers], ['inbox', 'events']),
  ...about(says.rights, [...everybody, ...strangers, 'operator'], ['commissions']),
  ...about(says.rights, signedIn, ['me']),
  {
    ...{ says: says.administrator, path: '/metrics', to: ['operator'], closed: '403 act.notPermitted' },
    else: Object.fromEntries(signedIn.slice(inOffice.length, -1).map((one) => [one, '403 act.notPermitted'])),
  },
  ...about(says.signIn, anybody, [
    '/health/live',
    '/health/ready',
    '/docs',
    'openapi.json',
    'procedure-schema',
    'refusals',
    'sign-in',
  ]),
  // The portal shows nothing that it has not asked for: its page and its files are the same for everybody.
  ...about(says.signIn, anybody, [
    '/',
    '/sign-in',
    '/office',
    '/sessions',
    '/sessions/{session}',
    '/sessions/{session}/move',
    '/sessions/{session}/firm-up',
  ]),
  ...about(says.signIn, anybody, ['/assets/{asset}']),
  ...waysIn,
  ...readsOfRestricted,
  ...readsOfDuties,
]
