import { positions } from '@plenary/domain'
import type { Chance } from '../support/chance.js'
import type { Request, Twin } from './twin.js'

interface Draft {
  readonly id: string
  readonly session: string
  revision: number
  signed: boolean
}
type Act = readonly [role: string, command: { readonly type: string }]

/** What a part does at its desk before anything is submitted; by chance, so that no two of them do the same. */
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
    const { commission, part } = this.at
    const [role, command] = this.choose(session, items)
    const key = `desk-${String(this.keys.length)}`
    const request: Request = {
      ...{ as: `${part}.${role}`, method: 'POST', path: `/api/v1/desks/${desk}/commands` },
      ...{ headers: { 'idempotency-key': key }, body: command },
    }
    const { status, body } = await this.twin.ask(request, commission, `secret ${key}`)
    if (status !== 200) throw new Error(`${part}.${role} ${JSON.stringify(command)}: ${body}`)
    this.keys.push(key)
    this.done.push(command.type)
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
    if (type === 'DraftDiscarded')
      this.drafts.splice(
        this.drafts.findIndex((one) => one.id === id),
        1,
      )
  }

  private choose(session: string, items: readonly string[]): Act {
    const { chance, drafts, briefs } = this
    const role = chance.oneOf(['head', 'secretary', 'contributor'])
    const here = drafts.filter((draft) => draft.session === session)
    const draft = here.length > 0 && chance.happens(75) ? chance.oneOf(here) : undefined
    if (chance.happens(25)) {
      const item = chance.oneOf([...items, 'an item to come'])
      const position = chance.oneOf(positions)
      return [
        role,
        { type: 'WriteBrief', item, was: briefs.get(`${session} ${item}`) ?? 0, position, text: this.text() } as never,
      ]
    }
    if (!draft) return [role, { type: 'WriteDraft', to: session, act: this.prepared() } as never]
    const { id, revision, signed } = draft
    const acts: Act[] = [
      [role, { type: 'ReviseDraft', draft: id, was: revision, act: this.prepared() } as never],
      [role, { type: 'AddComment', about: id, text: this.text() } as never],
      [role, { type: 'DiscardDraft', draft: id, revision } as never],
      ...(signed ? [] : [['head', { type: 'SignDraft', draft: id, revision } as never] as const]),
    ]
    return chance.oneOf(acts)
  }

  private prepared() {
    const { chance } = this
    const number = String(chance.below(1_000_000))
    const justification = this.text()
    return chance.oneOf([
      { type: 'SubmitProposal', title: { en: `Secret ${number}`, ru: `Тайна ${number}` }, justification },
      { type: 'AnswerCall', stage: 'proposals', none: chance.happens(50) },
      { type: 'AskExtension', stage: 'proposals', until: { on: '2027-05-05' }, reason: justification },
    ])
  }

  private text() {
    return { text: 'Между нами: '.repeat(1 + this.chance.below(60)) + String(this.chance.below(1_000_000)) }
  }
}
