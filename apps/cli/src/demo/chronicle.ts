import type { Journey } from '@plenary/data'
import { type Mark, type Procedure, roman } from '@plenary/domain'
import { articleOf } from './articles.js'
import type { Offices } from './offices.js'
import { standingOf, type Standing } from './record.js'
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

/** A line of the chronicle, as `--json` gives it. */
interface Line {
  readonly at: string
  readonly commission: string
  readonly session: number | null
  readonly actor: string
  readonly act: string
  readonly subject: string
  readonly article?: string
  readonly mark: Mark
  readonly detail: string
}

interface About {
  readonly commission: string
  /** Of the seat: times are told there. */
  readonly zone: string
  /** What the public record knows of it; undefined: it is fictitious. */
  readonly record: Journey | undefined
  /** The rules whose articles are named. */
  readonly procedure: Procedure
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
    if (!json) print(about.record ? legend : 'A fictitious commission: everything is invented.')
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
    const line = this.#line(told)
    if (this.json) this.print(JSON.stringify(line))
    else if (line.detail !== '') this.#say(this.#text(told, line))
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

  #line(told: Told): Line {
    const { at, type, event, stream, actor } = told
    const session = this.#sessions.get(foundedBy(event)?.id ?? stream)
    const article = articleOf(type, event, this.about.procedure)
    const { mark, assumed } = this.#standing(told, session)
    const sentence = this.#sentence(told)
    return {
      at: new Date(at).toISOString(),
      commission: this.about.commission,
      session: session ?? null,
      actor,
      act: type,
      subject: event.stage ?? (titleOf(event) || stream),
      ...(article !== undefined && { article }),
      mark,
      detail: sentence !== undefined && assumed ? `${sentence} (assumed: ${assumed.en})` : (sentence ?? ''),
    }
  }

  #standing({ at, type, event }: Told, ordinal: number | undefined): Standing {
    const { record, zone } = this.about
    const day = new Intl.DateTimeFormat('sv', { timeZone: zone }).format(at)
    return record ? standingOf({ type, event, day, ordinal }, record) : { mark: 'A' }
  }

  #text({ at }: Told, { session, actor, mark, detail, article }: Line): string {
    const when = this.#clock.format(at).replace(',', '')
    const assumed = this.about.record && mark === 'A' ? '~' : ' '
    const rule = article === undefined ? '' : ` [${article}]`
    return `${when}  ${(session === null ? '' : roman(session)).padEnd(5)}${assumed}${actor.padEnd(38)} ${detail}${rule}`
  }

  /** Streams of a session are told under its ordinal. */
  #learn({ stream, kind, type, event }: Told): void {
    const founding = foundedBy(event)
    if (type === 'SessionAnnounced' && founding) this.#sessions.set(founding.id, founding.ordinal)
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

/** An item: named by the act itself, or by the duty that is owed on it. */
const aboutOf = ({ item, opinion, duty }: Fields): string | undefined =>
  (item ?? (opinion as Fields | undefined)?.item ?? (duty as string | undefined)?.split('/').at(-1)) as
    string | undefined
const titleOf = ({ title, decision, document }: Fields): string => {
  const { en, ru } = title ?? (decision as Fields | undefined)?.title ?? (document as Fields | undefined)?.title ?? {}
  return en ?? ru ?? ''
}
const foundedBy = ({ founding }: Fields) => founding as { readonly id: string; readonly ordinal: number } | undefined
const legend =
  '~ assumed. A line without it tells what stands in the public record; by whom and at what hour it was done is assumed.'
