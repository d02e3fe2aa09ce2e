export type { Manifest } from './backup/manifest.js'
export { restoreBackup } from './backup/restore.js'
export { credentialNow, inContext, show } from './database/context.js'
export { Outage } from './database/outage.js'
export type { Role } from './database/role.js'
export type { Counting } from './door/calendars.js'
export { editionOf } from './door/editions.js'
export { circleId, idOfBegun, idsOf, isId } from './door/identity.js'
export type { Account, Caller, Visit } from './door/look.js'
export { canBeKept } from './door/texts.js'
export type {
  Aggregates,
  Answer,
  AnyAggregate,
  Command,
  DomainEvent,
  DutyChange,
  Knock,
  Next,
  Preview,
  Sequel,
  State,
} from './door/words.js'
export { type Anchor, anchorOf, anchorText, type Head, headsToShow } from './journal/anchor.js'
export type { Difference } from './journal/difference.js'
export type { Erasure } from './journal/erasures.js'
export type { Rebuilt, Verified, VerifyWish } from './journal/journal.js'
export { migrate } from './migrations/migrate.js'
export { installation, type NewAccount, type NewToken, tokenHash } from './operate/accounts.js'
export type { Allowance } from './operate/attempts.js'
export { errorInBrief } from './operate/error-in-brief.js'
export { prometheusText } from './operate/figures.js'
export { codeOf, type Incident, type OpenIncident } from './operate/incidents.js'
export { addressOf } from './operate/passwords.js'
export { type NewSignIn, type Said, signInHash } from './operate/sign-ins.js'
export type { Sending } from './outbox/letters.js'
export type { Deliver, Taken } from './outbox/outbox.js'
export type { DueStream, KeeperView } from './time/clock.js'
export type { After, FollowUpRow, NoticeRow, OpenDocument, RegisterRow } from './read/lists.js'
export { type Change, circlesOf, type Live, type Pass, type Place, type Scope } from './read/live.js'
export type { Changed } from './journal/changes.js'
export type { DutyRow, JournalRow } from './read/reads.js'
export { openStore, type Store, type StoreOptions } from './store.js'
