import { commissionAggregate } from './commission/index.js'
import { consultationAggregate } from './consultation/index.js'
import { decisionAggregate } from './decision/index.js'
import { deskAggregate } from './desk/index.js'
import { documentAggregate } from './document/index.js'
import type { PersonInOffice } from './access/actor.js'
import { erasable } from './erasable.js'
import type { Aggregate, StreamKind } from './rule.js'
import { sessionAggregate } from './session/index.js'
import { sittingAggregate } from './sitting/index.js'

/** The door knows a kind of stream by name only: state, commands and events are each aggregate's own. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- one registry of seven differently typed aggregates
type AnyAggregate = Aggregate<any, any, any>

/** What is in the commission's circle, its secretary erases. */
const ofCommission = ({ role }: PersonInOffice): boolean => role === 'commissionSecretary'

const isHeadOf = ({ role, body }: PersonInOffice, part: string): boolean => role === 'head' && body === part

/** Every kind of stream that Plenary knows. */
export const aggregates: Readonly<Record<StreamKind, AnyAggregate>> = {
  commission: commissionAggregate,
  session: erasable(sessionAggregate, ofCommission),
  sitting: erasable(sittingAggregate, ofCommission),
  document: erasable(documentAggregate, (person, { drafter }) => ofCommission(person) || isHeadOf(person, drafter)),
  consultation: erasable(consultationAggregate, ofCommission),
  decision: erasable(decisionAggregate, ofCommission),
  desk: erasable(deskAggregate, (person, { part }) => isHeadOf(person, part)),
}
