import { restrictedKey } from '../simulation/random-restricted.js'
import type { Chance } from '../support/chance.js'
import type { Command, Deed } from '../support/world-words.js'
import type { History } from './history.js'
import type { Request, Seen, Twin } from './twin.js'

interface Written {
  readonly by: string
  readonly path: string
  readonly content: string
}

/** Positions that come to the same: how a tour ends everybody learns, and not by whose word. */
const alike: Readonly<Record<string, readonly string[]>> = {
  objection: ['objection', 'amendment'],
  amendment: ['objection', 'amendment'],
  consentWithComments: ['consentWithComments', 'consentWithReservation'],
  consentWithReservation: ['consentWithComments', 'consentWithReservation'],
}

/** What is said in one twin of what is restricted: the acts are those of the history, but what they say is not. */
export class ListWork {
  /** How many acts said something of their own, and how many texts were erased in this twin alone. */
  readonly done: string[] = []
  /** Of texts: under them nobody else finds anything. */
  readonly ids = new Set<string>()
  private readonly written: Written[] = []

  constructor(
    private readonly twin: Twin,
    private readonly history: History,
    private readonly chance: Chance,
  ) {}

  /** @returns 200 or 201, or the code of the refusal. */
  async does({ actor, ref, command }: Deed, key: string): Promise<string> {
    if (actor.kind !== 'person') throw new Error(`who does ${command.type}?`)
    const [path, by, said] =
      command.type === 'RegisterDocument'
        ? [`sessions/${String(command.session)}/documents`, this.keyOf(ref.id, actor.person), this.registering(command)]
        : [`${ref.kind}s/${ref.id}/commands`, key, this.saying(command)]
    const { status, body } = await this.ask(actor.office, path, by, said)
    if (status >= 300) return (JSON.parse(body) as { code: string }).code
    this.done.push(command.type)
    const head = actor.office.replace(/\.secretary$/, '.head')
    const eraser = ref.kind === 'document' ? head : 'secretariat.commissionSecretary'
    for (const [, content = ''] of body.matchAll(/"content":"([0-9a-f-]{36})"/g)) {
      this.ids.add(content)
      this.written.push({ by: eraser, path: `${ref.kind}s/${ref.id}/commands`, content })
    }
    return String(status)
  }

  /** Whoever may erase a text does, where they are on the list. */
  async erase(): Promise<void> {
    if (this.written.length === 0) return
    const [{ by, path, content } = {} as Written] = this.written.splice(this.chance.below(this.written.length), 1)
    const told = await this.ask(by, path, `erase-${content}`, { type: 'EraseContent', content, authority: 'Order 7' })
    if (told.status === 200) this.done.push('EraseContent')
  }

  private registering({ item, class: documentClass, access, paper }: Command): object {
    const { chance } = this
    const about = { ...(item !== undefined && { item }), class: documentClass, access }
    if (!paper) return { ...about, title: { ru: wordsBy(chance) } }
    return { ...about, paper: { ...paper, number: String(chance.below(1_000_000)), copy: wordsBy(chance) } }
  }

  private saying(command: Command): object {
    const { chance } = this
    const { type, position, was, distribution } = command
    if (type === 'ChangeDistribution') return { type, was, distribution }
    if (type === 'Reply')
      return {
        ...{ type, position: chance.oneOf(alike[String(position)] ?? [position]) },
        ...(chance.happens(80) && { comment: { text: wordsBy(chance) } }),
      }
    const sha256 = Array.from({ length: 64 }, () => chance.below(16).toString(16)).join('')
    return { type, sha256, bytes: 1 + chance.below(1_000_000), language: chance.oneOf(['ru', 'en', 'hy']) }
  }

  private ask(as: string, path: string, key: string, body: object): Promise<Seen> {
    const request: Request = {
      ...{ as, method: 'POST', path: `/api/v1/${path}`, body },
      headers: { 'idempotency-key': key },
    }
    return this.twin.ask(request, this.history.commission, `restricted ${key}`)
  }

  /** The key from which the id of the document in the history follows. */
  private keyOf(id: string, person: string): string {
    const { world } = this.history
    const { session } = world.state({ kind: 'document', id })
    const known = world.all('document').map((_, count) => restrictedKey(count))
    const key = known.find((one) => world.manners.idOfBegun(session, 'document', person, one) === id)
    if (key === undefined) throw new Error(`by which key was ${id} registered?`)
    return key
  }
}

const wordsBy = (chance: Chance): string =>
  'Особой важности. '.repeat(1 + chance.below(40)) + String(chance.below(1_000_000))
