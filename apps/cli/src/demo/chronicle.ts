import { roman } from '@plenary/domain'
import type { Offices } from './offices.js'
import { sentences, type Entry, type Fields, type Payload } from './words.js'

/** Acts by who did them: offices, `time`, `engine`. */
export type Tally = Record<string, number>

interface Page {
  readonly items: readonly Entry[]
  readonly next: string | null
}

/** An entry with its payload opened. */
interface Told extends Omit<Entry, 'payload'> {
  readonly actor: string
  readonly event: Fields
}

interface About {
  readonly commission: string
  /** Of the seat: times are told there. */
  readonly zone: string
  /** Titles of the public record with their marks; everything else is assumed. */
  readonly marks: ReadonlyMap<string, string>
}

/** What happened, read from the journal by the auditor and told in its order. */
export class Chronicle {
  #told = 0
  #page: string | null = null
  readonly #clock: Intl.DateTimeFormat
  readonly tally: Tally = {}
  readonly #sessions = new Map<string, number>()
  readonly #titles = new Map<string, string>()
  #last: { line: string; times: number } | undefined

  constructor(
    private readonly about: About,
    private readonly json: boolean,
    private readonly print: (line: string) => void,
  ) {
    const days = { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const
    this.#clock = new Intl.DateTimeFormat('ru', { ...days, timeZone: about.zone })
  }

  /** Tells everything that has happened since it was last asked. The last page is read again as it fills. */
  async tell(offices: Offices): Promise<void> {
    for (;;) {
      const after = this.#page === null ? '' : `&after=${this.#page}`
      const path = `/commissions/${this.about.commission}/journal?limit=200${after}`
      const { items, next } = await offices.read<Page>('secretariat.auditor', path)
      for (const entry of items.filter(({ seq }) => seq > this.#told)) this.#entry(entry)
      this.#told = items.at(-1)?.seq ?? this.#told
      if (next === null) return
      this.#page = next
    }
  }

  #entry({ payload, ...entry }: Entry): void {
    const { actor: who, event } = JSON.parse(payload) as Payload
    const told: Told = { ...entry, event, actor: who.office ?? who.kind }
    const { actor } = told
    this.tally[actor] = (this.tally[actor] ?? 0) + 1
    this.#learn(told)
    const session = this.#sessions.get(entry.stream)
    const sentence = this.#sentence(told)
    if (this.json) this.print(JSON.stringify(this.#line(told, session, sentence)))
    else if (sentence !== undefined) this.#say(this.#text(told, session, sentence))
  }

  #sentence({ type, event, stream }: Told): string | undefined {
    const sentence = sentences[type]?.(event)
    const about = this.#titles.get(aboutOf(event) ?? stream)
    return sentence === undefined || about === undefined || sentence.includes(about)
      ? sentence
      : `${sentence} · ${about}`
  }

  /** What many do in one moment, in the same words, is one line. */
  #say(line: string): void {
    if (this.#last?.line === line) this.#last.times += 1
    else {
      this.flush()
      this.#last = { line, times: 1 }
    }
  }

  /** Prints what is still held back to be told together. */
  flush(): void {
    if (this.#last)
      this.print(this.#last.times === 1 ? this.#last.line : `${this.#last.line} (${String(this.#last.times)} times)`)
    this.#last = undefined
  }

  #line({ at, type, event, stream, actor }: Told, session: number | undefined, detail?: string) {
    const article = articleOf(event)
    const mark = this.about.marks.get(titleOf(event)) ?? 'A'
    return {
      at: new Date(at).toISOString(),
      commission: this.about.commission,
      session: session ?? null,
      actor,
      act: type,
      subject: event.stage ?? (titleOf(event) || stream),
      ...(article && { article }),
      mark,
      detail: detail ?? '',
    }
  }

  #text({ at, actor }: Told, session: number | undefined, sentence: string): string {
    const when = this.#clock.format(at).replace(',', '')
    return `${when}  ${(session === undefined ? '' : roman(session)).padEnd(5)} ${actor.padEnd(34)} ${sentence}`
  }

  /** Streams of a session are told under its ordinal. */
  #learn({ stream, kind, type, event }: Told): void {
    const founding = event.founding as { id?: string; ordinal?: number } | undefined
    if (type === 'SessionAnnounced' && founding?.id) this.#sessions.set(founding.id, founding.ordinal ?? 0)
    const origin = (event.question ?? event.summons ?? event.document ?? event.adopted) as
      { session?: string; document?: string } | undefined
    const ordinal = origin?.session === undefined ? undefined : this.#sessions.get(origin.session)
    if (ordinal !== undefined) this.#sessions.set(stream, ordinal)
    const title = titleOf(event) || this.#titles.get(origin?.document ?? '')
    if (title && typeof event.item === 'string') this.#titles.set(event.item, title)
    // A session and its plenary have to do with many titles, and are about none of them.
    else if (title && kind !== 'session' && kind !== 'sitting') this.#titles.set(stream, title)
  }
}

const aboutOf = ({ item, opinion }: Fields): string | undefined =>
  (item ?? (opinion as Fields | undefined)?.item) as string | undefined
const titleOf = ({ title, decision, document }: Fields): string => {
  const { en, ru } = title ?? (decision as Fields | undefined)?.title ?? (document as Fields | undefined)?.title ?? {}
  return en ?? ru ?? ''
}
const articleOf = ({ decision, article }: Fields): string | undefined =>
  (article ?? (decision as Fields | undefined)?.article) as string | undefined
