import { Defect } from '../refusal.js'
import { agendaEvolves } from './evolve-agenda.js'
import { byHandEvolves } from './evolve-by-hand.js'
import { noteEvolves } from './evolve-notes.js'
import { stageEvolves, waitingStage } from './evolve-stages.js'
import type { SessionEvent } from './events.js'
import type { Session } from './session.js'

type Of<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>
/** How each event changes the session; parts it does not touch stay identical. */
export type Evolves<T extends SessionEvent['type']> = { readonly [K in T]: (session: Session, event: Of<K>) => Session }

const evolves: Evolves<Exclude<SessionEvent['type'], 'SessionConvened' | 'SessionCopied'>> = {
  ...stageEvolves,
  ...agendaEvolves,
  ...noteEvolves,
  ...byHandEvolves,
}

export const evolve = (session: Session | null, event: SessionEvent): Session => {
  if (event.type === 'SessionConvened') return convened(event)
  if (event.type === 'SessionCopied') return event.session
  if (!session) throw new Defect(`${event.type} before the session was convened`)
  return (evolves[event.type] as (session: Session, event: SessionEvent) => Session)(session, event)
}

const convened = ({ founding, stages }: Of<'SessionConvened'>): Session => ({
  ...founding,
  status: 'convened',
  mode: 'inPerson',
  plan: {},
  opensAt: null,
  stages: Object.fromEntries(stages.map((id) => [id, waitingStage(id)])),
  proposals: {},
  items: {},
  order: [],
  editions: [],
  sources: {},
  documents: {},
  consultations: {},
  clauses: {},
  decisionsNoted: {},
  carriedOver: [],
  askedExtensions: [],
  extensions: [],
  fixed: [],
  waivers: [],
  procedures: [],
  noted: {},
  reminded: {},
})
