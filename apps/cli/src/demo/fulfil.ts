import { createHash } from 'node:crypto'
import type { Title } from '@plenary/domain'
import type { Login } from '../samples/login.js'
import type { Manners, Owed, Theatre } from './theatre.js'

interface Registered {
  readonly events: readonly [{ readonly document: { readonly id: string } }]
}
interface ItemView {
  readonly id: string
  readonly title: Title
}
interface FollowUp {
  readonly items: readonly {
    readonly decision: string
    readonly clause: string
    readonly assigned: readonly { readonly body: string }[]
    readonly control: string
  }[]
}
type Doing = (theatre: Theatre, login: Login, owed: Owed, manners: Manners) => Promise<unknown>

const toSession = ({ stream }: Owed): string => `/sessions/${stream}/commands`
const simply =
  (type: string): Doing =>
  ({ offices }, { office }, owed) =>
    offices.act(office, toSession(owed), { type, stage: owed.stage })
interface AgendaView {
  readonly editions: readonly number[]
  readonly acts: readonly { readonly type: string; readonly allowed: boolean }[]
}
/** An edition that was sent back is nobody's to clear or approve; whether clearance comes first, the rules say. */
const onEdition =
  (type: string): Doing =>
  async ({ offices }, { office }, owed) => {
    const { editions, acts } = await offices.read<AgendaView>(office, `/sessions/${owed.stream}/agenda`)
    const isReady = acts.some((act) => act.type === type && act.allowed)
    if (isReady) await offices.act(office, toSession(owed), { type, edition: editions.at(-1) })
    return isReady
  }

const propose: Doing = async ({ offices }, { office, body }, owed, manners) => {
  const { ordinal } = await offices.read<{ ordinal: number }>(office, `/sessions/${owed.stream}`)
  const proposed = manners.proposals(body, ordinal)
  for (const item of proposed) await offices.act(office, toSession(owed), { type: 'SubmitProposal', ...item })
  if (proposed.length === 0)
    await offices.act(office, toSession(owed), { type: 'AnswerCall', stage: owed.stage, none: true })
}

/** The draft stands for a paper of which only the hash is known here. */
const draft: Doing = async ({ offices }, { office }, owed, manners) => {
  const { items } = await offices.read<{ items: ItemView[] }>(office, `/sessions/${owed.stream}/agenda`)
  const item = items.find(({ id }) => id === owed.subject) ?? { title: { en: 'Draft' } }
  const { class: documentClass, title } = manners.paper?.(item) ?? { class: 'draftDecision', title: item.title }
  const document = { item: owed.subject, class: documentClass, title }
  const { events } = await offices.act<Registered>(office, `/sessions/${owed.stream}/documents`, document)
  const { id } = events[0].document
  const sha256 = createHash('sha256').update(`${id} 1`).digest('hex')
  await offices.act(office, `/documents/${id}/commands`, { type: 'AddVersion', sha256, bytes: 40_000, language: 'ru' })
}

const review: Doing = async ({ offices }, { office, body }, owed, manners) => {
  const path = `/consultations/${owed.stream}`
  const { items } = await offices.read<{ items: string[] }>(office, path)
  for (const item of items)
    await offices.act(office, `${path}/commands`, { type: 'GiveOpinion', item, opinion: manners.opinion(body, item) })
}

/** A part reports on every clause assigned to it, in the decision that assigned it. */
const report: Doing = async ({ offices, commission }, { office, body }, owed, manners) => {
  const { items } = await offices.read<FollowUp>(office, `/commissions/${commission}/follow-up`)
  const own = items.filter((one) => one.control !== 'remove' && one.assigned.some((part) => part.body === body))
  const asked = own.filter(({ decision, clause }) =>
    owed.kind === 'decision' ? decision === owed.stream && clause === owed.subject : true,
  )
  for (const { decision, clause } of asked.filter((one) => manners.reports(body, one.decision, one.clause)))
    await offices.act(office, `/decisions/${decision}/commands`, {
      type: 'ReportImplementation',
      clause,
      state: 'inProgress',
    })
}

/** How an office does what it owes. What is not named here the story itself does, when it is time. */
const doings: Readonly<Record<string, Doing>> = {
  SubmitProposal: propose,
  AddVersion: draft,
  ReportImplementation: report,
  GiveOpinion: review,
  Reply: ({ offices }, { office, body }, owed, manners) =>
    offices.act(office, `/consultations/${owed.stream}/commands`, {
      type: 'Reply',
      position: manners.position(body, owed),
    }),
  AnswerCall: simply('AnswerCall'),
  Approve: simply('Approve'),
  Dispatch: simply('Dispatch'),
  Sign: simply('Sign'),
  ComposeEdition: ({ offices }, { office }, owed) => offices.act(office, toSession(owed), { type: 'ComposeEdition' }),
  ClearAgenda: onEdition('ClearAgenda'),
  ApproveAgenda: onEdition('ApproveAgenda'),
}

/** Does what this office owes; false: it waits for somebody else, or the story does it itself. */
export async function fulfil(theatre: Theatre, login: Login, owed: Owed, manners: Manners): Promise<boolean> {
  const doing = doings[owed.act]
  return doing !== undefined && (await doing(theatre, login, owed, manners)) !== false
}
