import { commissionAggregate } from './commission/index.js'
import { consultationAggregate } from './consultation/index.js'
import { decisionAggregate } from './decision/index.js'
import { deskAggregate } from './desk/index.js'
import { documentAggregate } from './document/index.js'
import type { Aggregate, StreamKind } from './rule.js'
import { sessionAggregate } from './session/index.js'
import { sittingAggregate } from './sitting/index.js'

/** The door knows a kind of stream by name only: state, commands and events are each aggregate's own. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- one registry of seven differently typed aggregates
type AnyAggregate = Aggregate<any, any, any>

/** Every kind of stream that Plenary knows. */
export const aggregates: Readonly<Record<StreamKind, AnyAggregate>> = {
  commission: commissionAggregate,
  session: sessionAggregate,
  sitting: sittingAggregate,
  document: documentAggregate,
  consultation: consultationAggregate,
  decision: decisionAggregate,
  desk: deskAggregate,
}
