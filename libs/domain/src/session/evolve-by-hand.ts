import type { Evolves } from './evolve.js'
import type { AskedExtension, Session, StageMoment } from './session.js'

type Round = Pick<AskedExtension, 'stage' | 'round' | 'body'>

const settled = (session: Session, { stage, round, body }: Round): readonly AskedExtension[] => {
  const left = session.askedExtensions.filter((one) => one.stage !== stage || one.round !== round || one.body !== body)
  return left.length === session.askedExtensions.length ? session.askedExtensions : left
}
const released = (session: Session, stage: string, moment: StageMoment) =>
  session.fixed.filter((date) => date.stage !== stage || date.moment !== moment)

/** What persons say of dates beside the rules; the plan drawn after it says what follows. */
export const byHandEvolves: Evolves<
  | 'ExtensionAsked'
  | 'ExtensionGranted'
  | 'ExtensionDeclined'
  | 'ExtensionLapsed'
  | 'DateFixed'
  | 'DateReleased'
  | 'WaiverGranted'
> = {
  ExtensionAsked: (session, { type: _, v: __, ...asked }) => ({
    ...session,
    askedExtensions: [...settled(session, asked), asked],
  }),
  ExtensionGranted: (session, { type: _, v: __, asksMore, ...extension }) => ({
    ...session,
    askedExtensions: asksMore ? session.askedExtensions : settled(session, extension),
    extensions: [...session.extensions, extension],
  }),
  ExtensionDeclined: (session, event) => ({ ...session, askedExtensions: settled(session, event) }),
  ExtensionLapsed: (session, event) => ({ ...session, askedExtensions: settled(session, event) }),
  DateFixed: (session, { type: _, v: __, ...date }) => ({
    ...session,
    fixed: [...released(session, date.stage, date.moment), date],
  }),
  WaiverGranted: (session, { type: _, v: __, ...waiver }) => ({ ...session, waivers: [...session.waivers, waiver] }),
  DateReleased: (session, { stage, moment }) => ({ ...session, fixed: released(session, stage, moment) }),
}
