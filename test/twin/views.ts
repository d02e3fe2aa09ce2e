import type { Session, StreamKind } from '@plenary/domain'
import type { Chance } from '../support/chance.js'
import type { History } from './history.js'
import type { Request } from './twin.js'

/** As the API describes itself. */
export interface Described {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { parameters: readonly { in: string; name: string }[] }>>>
  >
}
/** What an outsider may have got hold of. */
export interface Secret {
  readonly ids: readonly string[]
  readonly keys: readonly string[]
  /** Of these nobody is told who has not named them. */
  readonly unnamed: readonly string[]
}
type Asking = Omit<Request, 'as'>

/** Ways in have no commission: each is answered by itself, and one draws what only its browser may know. */
const isWayIn = (path: string) => /\/sign-(in|out)/.test(path)
/** Files of the portal are of no commission, and the same for everybody. */
const isAsset = (path: string) => path.startsWith('/assets/')
/** Is listened to, not asked. */
const isStream = (path: string) => path === '/api/v1/events'
const kindOf: Readonly<Record<string, StreamKind>> = {
  commissions: 'commission',
  sessions: 'session',
  documents: 'document',
  consultations: 'consultation',
  sittings: 'sitting',
  decisions: 'decision',
  desks: 'desk',
}
export const nowhere = '00000000-0000-4000-8000-000000000000'

/** Every request that somebody else can think of, of all that there is and of what they may only have heard of. */
export class Views {
  constructor(
    private readonly description: Described,
    private readonly history: History,
    private readonly secret: Secret,
    private readonly chance: Chance,
  ) {}

  /** Of each kind by one id, by one that is secret and by one that there is not. */
  all(): Asking[] {
    return Object.keys(this.description.paths).flatMap((path) => {
      if (isWayIn(path) || isAsset(path) || isStream(path)) return []
      const ids = path.includes('{id}') ? this.ids(path) : ['']
      return ids.flatMap((id) => this.under(path, id))
    })
  }

  /** Of one thing of that kind all that is asked. */
  of(kind: string, id: string): Asking[] {
    const paths = Object.keys(this.description.paths).filter((path) => path.startsWith(`/api/v1/${kind}/{id}`))
    return paths.flatMap((path) => this.under(path, id))
  }

  private under(path: string, id: string): Asking[] {
    const to = path.replace('{id}', id)
    return Object.entries(this.description.paths[path] ?? {}).flatMap(([method, { parameters }]) => {
      const names = parameters.filter((one) => one.in === 'query').map(({ name }) => name)
      return method === 'get' ? this.reads(to, names) : this.acts(to, path)
    })
  }

  private ids(path: string): string[] {
    const { world } = this.history
    const kind = kindOf[/(\w+)\/\{id\}/.exec(path)?.[1] ?? '']
    if (!kind) throw new Error(`of what is ${path}?`)
    const there = [...world.streams.values()].filter(({ ref }) => ref.kind === kind).map(({ ref }) => ref.id)
    return [...this.some(there), ...this.some(this.secret.ids), nowhere]
  }

  private reads(path: string, queries: readonly string[]): Asking[] {
    const asked = queries.length === 0 ? [''] : queriesOf(queries, this.history, this.chance)
    return asked.map((query) => ({ method: 'GET', path: path + query }))
  }

  /** Tried and meant, also under a key of the desk; what is meant is refused, since the history goes on as it is. */
  private acts(path: string, route: string): Asking[] {
    const bodies = bodiesOf[route]
    if (!bodies) throw new Error(`what is asked of ${route}?`)
    const secret = this.some(this.secret.ids)[0] ?? nowhere
    const key = this.some(this.secret.keys)[0] ?? 'desk-0'
    return bodies(secret).flatMap((body): Asking[] => [
      { method: 'POST', path: `${path}?dryRun=true`, body },
      { method: 'POST', path, headers: { 'idempotency-key': key, 'if-match': '"99999"' }, body },
    ])
  }

  private some<T>(list: readonly T[]): T[] {
    return list.length === 0 ? [] : [this.chance.oneOf(list)]
  }
}

const text = { text: 'Из справки' }
const titled = { title: { en: 'Another proposal' } }
/** What outsiders ask of each route: what may be theirs to ask, and what names a secret id. */
const bodiesOf: Readonly<Record<string, (secret: string) => object[]>> = {
  '/api/v1/commissions': () => [],
  '/api/v1/commissions/{id}/commands': () => [
    { type: 'RegisterInstruction', ...titled, body: 'superior-council', source: 'Act', mark: 'A' },
  ],
  '/api/v1/commissions/{id}/sessions': () => [{ opening: { kind: 'month', month: '2028-09' }, place: {}, host: 'elm' }],
  '/api/v1/sessions/{id}/commands': (secret) => [
    { type: 'SubmitProposal', ...titled, justification: text },
    { type: 'AcceptProposal', proposal: secret },
    { type: 'WithdrawItem', item: secret },
  ],
  '/api/v1/sessions/{id}/documents': (secret) => [
    { item: secret, class: 'draftDecision', ...titled },
    { class: 'report', ...titled, access: { mark: 'official', distribution: ['elm'] } },
  ],
  '/api/v1/documents/{id}/commands': (secret) => [
    { type: 'AddVersion', sha256: 'a'.repeat(64), bytes: 5, language: 'ru' },
    { type: 'ChangeDistribution', was: [], distribution: ['plenary'] },
    { type: 'EraseContent', content: secret, authority: 'Order' },
  ],
  '/api/v1/consultations/{id}/commands': () => [{ type: 'Reply', position: 'consentWithComments', comment: text }],
  '/api/v1/sittings/{id}/commands': (secret) => [{ type: 'RecordDecision', item: secret, ...titled, clauses: [] }],
  '/api/v1/decisions/{id}/commands': (secret) => [{ type: 'ReportImplementation', clause: secret, state: 'done' }],
  '/api/v1/desks/{id}/commands': (draft) => [
    { type: 'AddComment', about: draft, text },
    { type: 'SignDraft', draft, revision: 1 },
  ],
}

/** By which everybody knows what goes to a few. */
const cardsOf = ({ documents }: Session): readonly string[] =>
  Object.values(documents).flatMap(({ id, access }) => (access ? [id] : []))

/** @throws of a query that nobody here knows: every one is asked. */
function queriesOf(names: readonly string[], { world, deeds }: History, chance: Chance): string[] {
  const asked = names.join(' ')
  const session = chance.oneOf(world.all('session'))
  const of = (name: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`?${name}=${encodeURIComponent(chance.oneOf(values))}`]
  switch (asked) {
    case 'after limit':
      return ['', '?limit=2']
    case 'after limit restricted': {
      const documents = world.all('document').map(({ id }) => id)
      return ['', '?limit=2', `?restricted=${nowhere}`, ...of('restricted', documents)]
    }
    case 'edition':
      return ['', '?edition=1']
    case 'of':
      return ['?of=icmec', ...of('of', deeds.length > 0 ? [world.all('commission')[0]?.procedure.hash ?? ''] : [])]
    case 'from to':
      return ['?from=icmec&to=board']
    case 'stage item document duty':
      return [
        ...of('stage', Object.keys(session.stages)),
        ...of('item', [...session.order, 'none']),
        ...of('document', [...Object.keys(session.documents), 'none']),
        ...of('document', cardsOf(session)),
        ...of(
          'duty',
          world.duties(session.id).map(({ key }) => key),
        ),
      ]
    default:
      throw new Error(`what is asked by ${asked}?`)
  }
}
