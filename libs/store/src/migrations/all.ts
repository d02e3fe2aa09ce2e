import { ApiSeesQuiet1763900000000 } from './api-sees-quiet.js'
import { AuditedParts1765400000000 } from './audited-parts.js'
import { Calendars1764400000000 } from './calendars.js'
import { ClaimsOfOthers1765900000000 } from './claims-of-others.js'
import { Distributions1766000000000 } from './distributions.js'
import { EditionsByActs1764300000000 } from './editions-by-acts.js'
import { Entrance1765300000000 } from './entrance.js'
import { ErasedContents1765500000000 } from './erased-contents.js'
import { Foundation1763800000000 } from './foundation.js'
import { HeldNotices1765000000000 } from './held-notices.js'
import { MappedClaims1765100000000 } from './mapped-claims.js'
import { PlainStates1764000000000 } from './plain-states.js'
import { RebuiltStreams1764100000000 } from './rebuilt-streams.js'
import { RowSecurity1764700000000 } from './row-security.js'
import { SaltedReceipts1764200000000 } from './salted-receipts.js'
import { ServiceMinutes1764500000000 } from './service-minutes.js'
import { SignIns1764800000000 } from './sign-ins.js'
import { TidiedServiceMinutes1764600000000 } from './tidied-service-minutes.js'
import { ValidCredentials1765200000000 } from './valid-credentials.js'

export const allMigrations = [
  Foundation1763800000000,
  ApiSeesQuiet1763900000000,
  PlainStates1764000000000,
  RebuiltStreams1764100000000,
  SaltedReceipts1764200000000,
  EditionsByActs1764300000000,
  Calendars1764400000000,
  ServiceMinutes1764500000000,
  TidiedServiceMinutes1764600000000,
  RowSecurity1764700000000,
  SignIns1764800000000,
  HeldNotices1765000000000,
  MappedClaims1765100000000,
  ValidCredentials1765200000000,
  Entrance1765300000000,
  AuditedParts1765400000000,
  ErasedContents1765500000000,
  ClaimsOfOthers1765900000000,
  Distributions1766000000000,
]
