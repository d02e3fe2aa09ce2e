import { positions } from '@plenary/domain'
import type { Chance } from '../support/chance.js'
import type { Request, Seen, Twin } from './twin.js'

interface Draft {
  readonly id: string
  readonly session: string
  revision: number
  signed: boolean
}
interface Command {
  readonly type: string
  readonly [field: string]: unknown
}
type Act = readonly [role: string, command: Command]
/** What becomes known: the same act, handed in by the same office. */
export interface Submission {
  readonly name: string
  readonly by: 'head' | 'secretary'
  readonly act: Command
}

const atWork = ['head', 'secretary', 'contributor'] as const

/** What a part does at its desk, also before it submits; by chance, so that no two of them do the same. */
export class DeskWork {
  /** How many acts there were, by type. */
  readonly done: string[] = []
  /** Every id that an outsider might have heard of, and every key that was used. */
  readonly ids = new Set<string>()
  readonly keys: string[] = []
  private readonly drafts: Draft[] = []
  /** Of a desk and an item, in which revision. */
  private readonly briefs = new Map<string, number>()

  constructor(
    private readonly twin: Twin,
    private readonly at: { readonly commission: string; readonly part: string },
    private readonly chance: Chance,
  ) {}

  /** @throws where the part is refused: what is not done is no secret. */
  async act(desk: string, session: string, items: readonly string[]): Promise<void> {
    await this.unseen(desk, session, this.choose(session, items))
  }

  /** Perhaps it was written otherwise at first, commented on and signed. @returns 200, or the code of the refusal. */
  async submit(desk: string, session: string, { name, by, act }: Submission): Promise<string> {
    const { chance } = this
    const [before, role] = [chance.happens(50) ? preparedBy(chance) : act, chance.oneOf(atWork)]
    await this.unseen(desk, session, [role, { type: 'WriteDraft', to: session, act: before }])
    const draft = this.drafts.at(-1)
    if (!draft) throw new Error(`nothing was written for ${name}`)
    const { id } = draft
    if (chance.happens(50))
      await this.unseen(desk, session, ['contributor', { type: 'AddComment', about: id, text: textBy(chance) }])
    if (before !== act)
      await this.unseen(desk, session, [role, { type: 'ReviseDraft', draft: id, was: draft.revision, act }])
    const { revision } = draft
    if (by === 'secretary' || chance.happens(50))
      await this.unseen(desk, session, ['head', { type: 'SignDraft', draft: id, revision }])
    const { status, body } = await this.ask(desk, by, { type: 'SubmitDraft', draft: id, revision }, name)
    if (status !== 200) return (JSON.parse(body) as { code: string }).code
    this.learn(body, session)
    return '200'
  }

  /** @throws where the part is refused. */
  private async unseen(desk: string, session: string, [role, command]: Act): Promise<void> {
    const key = `desk-${String(this.keys.length)}`
    const { status, body } = await this.ask(desk, role, command, key)
    if (status !== 200) throw new Error(`${this.at.part}.${role} ${JSON.stringify(command)}: ${body}`)
    this.keys.push(key)
    this.done.push(command.type)
    this.learn(body, session)
  }

  private ask(desk: string, role: string, command: Command, key: string): Promise<Seen> {
    const request: Request = {
      ...{ as: `${this.at.part}.${role}`, method: 'POST', path: `/api/v1/desks/${desk}/commands` },
      ...{ headers: { 'idempotency-key': key }, body: command },
    }
    return this.twin.ask(request, this.at.commission, `secret ${key}`)
  }

  private learn(body: string, session: string): void {
    const { events } = JSON.parse(body) as { events: readonly Record<string, unknown>[] }
    for (const event of events) this.remember(event, session)
    for (const [id] of body.matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)) this.ids.add(id)
  }

  private remember({ type, draft: id, revision, brief }: Record<string, unknown>, session: string): void {
    if (type === 'DraftWritten') this.drafts.push({ id: String(id), session, revision: 1, signed: false })
    if (type === 'BriefWritten') {
      const { item, revision: written } = brief as { item: string; revision: number }
      this.briefs.set(`${session} ${item}`, written)
    }
    const draft = this.drafts.find((one) => one.id === id)
    if (draft && type === 'DraftRevised') Object.assign(draft, { revision, signed: false })
    if (draft && type === 'DraftSigned') draft.signed = true
    if (type === 'DraftDiscarded' || type === 'DraftSubmitted')
      this.drafts.splice(
        this.drafts.findIndex((one) => one.id === id),
        1,
      )
  }

  private choose(session: string, items: readonly string[]): Act {
    const { chance, drafts, briefs } = this
    const role = chance.oneOf(atWork)
    const here = drafts.filter((draft) => draft.session === session)
    const draft = here.length > 0 && chance.happens(75) ? chance.oneOf(here) : undefined
    if (chance.happens(25)) {
      const item = chance.oneOf([...items, 'an item to come'])
      const position = chance.oneOf(positions)
      return [
        role,
        { type: 'WriteBrief', item, was: briefs.get(`${session} ${item}`) ?? 0, position, text: textBy(chance) },
      ]
    }
    if (!draft) return [role, { type: 'WriteDraft', to: session, act: preparedBy(chance) }]
    const { id, revision, signed } = draft
    const acts: Act[] = [
      [role, { type: 'ReviseDraft', draft: id, was: revision, act: preparedBy(chance) }],
      [role, { type: 'AddComment', about: id, text: textBy(chance) }],
      [role, { type: 'DiscardDraft', draft: id, revision }],
    ]
    if (!signed) acts.push(['head', { type: 'SignDraft', draft: id, revision }])
    return chance.oneOf(acts)
  }
}

/** What can be prepared at a desk of a session. */
export function preparedBy(chance: Chance): Command {
  const number = String(chance.below(1_000_000))
  const justification = textBy(chance)
  return chance.oneOf<Command>([
    { type: 'SubmitProposal', title: { en: `Secret ${number}`, ru: `Тайна ${number}` }, justification },
    { type: 'AnswerCall', stage: 'proposals', none: chance.happens(50) },
    { type: 'AskExtension', stage: 'proposals', until: { on: '2027-05-05' }, reason: justification },
  ])
}

const textBy = (chance: Chance) => ({
  text: 'Между нами: '.repeat(1 + chance.below(60)) + String(chance.below(1_000_000)),
})
