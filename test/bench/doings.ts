import { createHash, randomUUID } from 'node:crypto'
import type { StreamRef } from '@plenary/domain'
import { opening, type Cycle } from './cycle.js'
import { holder, subjects } from './wide-commission.js'

export interface Owed {
  readonly stream: string
  readonly kind: StreamRef['kind']
  readonly act: string
  readonly stage: string | null
  readonly body: string
  readonly role: string
  readonly subject: string | null
  readonly due: number
}
type Doing = (cycle: Cycle, owed: Owed) => Promise<unknown>

const by = ({ role, body }: Owed) => holder(role, body)
const streamOf = ({ kind, id }: { kind: StreamRef['kind']; id: string }): StreamRef => ({ kind, id })

const inStage =
  (type: string): Doing =>
  (cycle, owed) =>
    cycle.act(cycle.session, by(owed), { type, stage: owed.stage })

/** Parts share the items between them; whoever has none says so. */
const propose: Doing = async (cycle, owed) => {
  const { parts, items } = cycle.extent
  const place = owed.body.startsWith('part-') ? Number(owed.body.slice(5)) : Infinity
  const mine = Array.from({ length: items }, (_, index) => index).filter((index) => index % parts === place - 1)
  if (mine.length === 0) await cycle.act(cycle.session, by(owed), answerNone(owed))
  for (const index of mine) {
    const title = { en: `Item ${String(index + 1)} of ${owed.body}`, ru: `Вопрос ${String(index + 1)}` }
    const proposal = { type: 'SubmitProposal', title, subject: subjects[index % subjects.length] }
    const { events } = await cycle.act(cycle.session, by(owed), proposal)
    const submitted = events[0] as unknown as { proposal: string }
    await cycle.secretariat({ type: 'AcceptProposal', proposal: submitted.proposal })
  }
}
const answerNone = ({ stage }: Owed) => ({ type: 'AnswerCall', stage, none: true })

const addVersions = async (cycle: Cycle, owed: Owed, id: string, count: number): Promise<void> => {
  for (let index = 0; index < count; index++) {
    const sha256 = createHash('sha256').update(randomUUID()).digest('hex')
    const version = { type: 'AddVersion', sha256, bytes: 40_000, language: 'ru' }
    await cycle.act(streamOf({ kind: 'document', id }), by(owed), version)
  }
}

const draft: Doing = async (cycle, owed) => {
  const id = randomUUID()
  const about = { commission: cycle.commission.id, session: cycle.session.id, item: owed.subject }
  const register = { type: 'RegisterDocument', ...about, class: 'draftDecision', title: { en: 'Draft decision' } }
  await cycle.act(streamOf({ kind: 'document', id }), by(owed), register)
  await addVersions(cycle, owed, id, cycle.extent.drafts)
  cycle.documents.push({ id, drafter: owed.body })
}

/** Each body revises what it put to the parts before the consolidated table is agreed. */
const approve: Doing = async (cycle, owed) => {
  const { documents, versions } = cycle.extent.revised
  const revised = cycle.documents.slice(0, documents).filter(({ drafter }) => drafter === owed.body)
  if (owed.stage === 'consolidated-table') for (const { id } of revised) await addVersions(cycle, owed, id, versions)
  await inStage('Approve')(cycle, owed)
}

/** The first parts reply with comments until there are enough of them; the others' positions are not presented. */
const reply: Doing = async (cycle, owed) => {
  if (cycle.comments >= cycle.extent.comments) return
  cycle.comments += 1
  const comment = { text: 'The wording of the second paragraph should follow the agreement.' }
  const said = { type: 'Reply', position: 'consentWithComments', comment }
  await cycle.act(streamOf({ kind: 'consultation', id: owed.stream }), by(owed), said)
}

const review: Doing = async (cycle, owed) => {
  const stream = streamOf({ kind: 'consultation', id: owed.stream })
  const { items } = await cycle.consultation(owed.stream)
  for (const item of items) await cycle.act(stream, by(owed), opinionOn(item))
}
const opinionOn = (item: string) => ({ type: 'GiveOpinion', item, opinion: 'cleared', protocol: '3' })

const firmUp: Doing = (cycle, owed) => {
  const firm = { opening: { kind: 'firm', on: opening, time: '10:00' }, place: { city: 'Seat' } }
  return cycle.act(cycle.session, by(owed), { type: 'FirmUp', ...firm })
}

const onEdition =
  (type: string): Doing =>
  async (cycle, owed) => {
    const { editions } = await cycle.now()
    await cycle.act(cycle.session, by(owed), { type, edition: editions.length })
  }

const report: Doing = async (cycle, owed) => {
  if (owed.kind !== 'decision') return
  const reported = { type: 'ReportImplementation', clause: owed.subject, state: 'partly' }
  await cycle.act(streamOf({ kind: 'decision', id: owed.stream }), by(owed), reported)
}

/** How an office does what it owes, by the act that fulfils it. */
export const doings: Readonly<Record<string, Doing>> = {
  SubmitProposal: propose,
  AddVersion: draft,
  Approve: approve,
  Reply: reply,
  GiveOpinion: review,
  FirmUp: firmUp,
  ReportImplementation: report,
  ComposeEdition: (cycle, owed) => cycle.act(cycle.session, by(owed), { type: 'ComposeEdition' }),
  ClearAgenda: onEdition('ClearAgenda'),
  ApproveAgenda: onEdition('ApproveAgenda'),
  AnswerCall: inStage('AnswerCall'),
  Dispatch: inStage('Dispatch'),
  Sign: inStage('Sign'),
}
