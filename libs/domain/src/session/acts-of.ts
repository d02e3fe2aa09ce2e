import type { Matter, Procedure, Stage } from '../procedure/procedure.js'

/** The act by which someone asked answers a stage: what a duty is called, and which button fulfils it. */
const acts: Readonly<Record<Matter, string>> = {
  proposals: 'SubmitProposal',
  drafts: 'AddVersion',
  completeness: 'Approve',
  dateAndPlace: 'FirmUp',
  reports: 'ReportImplementation',
  delegations: 'AnswerCall',
  invitations: 'AnswerCall',
  accreditation: 'AnswerCall',
  documents: 'Reply',
  table: 'Approve',
  summary: 'Approve',
  agendaClearance: 'ClearAgenda',
  agendaTabling: 'ApproveAgenda',
  package: 'Dispatch',
  notice: 'Dispatch',
  items: 'GiveOpinion',
  sitting: 'CloseSitting',
  protocol: 'Sign',
  extracts: 'Dispatch',
  submission: 'Dispatch',
  actionPlan: 'Approve',
  clauses: 'ConcludeClause',
}

export const actOf = ({ matter, kind }: Stage): string =>
  matter === 'invitations' && kind === 'dispatch' ? 'Dispatch' : acts[matter]

/** The article of the stage that an act names, or else answers; undefined: none is cited. */
export const articleOfAct = (
  { stages }: Procedure,
  { type, stage: named }: { readonly type: string; readonly stage?: unknown },
): string | undefined => {
  const [name] = typeof named === 'string' ? named.split('/') : []
  return stages.find((stage) => (name === undefined ? actOf(stage) === type : stage.id === name))?.article
}
