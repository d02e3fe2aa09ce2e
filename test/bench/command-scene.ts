import { randomUUID } from 'node:crypto'
import { found, foundingOf, type Http } from '../support/http-commission.js'
import { edition, opening, until } from '../support/http-cycle.js'
import type { Connection } from './connection.js'
import { requestOf } from './connection.js'
import { captured, type Captured } from '../support/captured.js'

const officer = 'secretariat.secretariatOfficer'

/**
 * A session whose items the secretariat retitles over and over: its state stays as large as it is. Its conductor is
 * called and does not come, so that each act fills the outbox.
 */
export class Retitled {
  private count = 0
  private readonly was = new Map<string, object>()
  private constructor(
    private readonly http: Http,
    private readonly commission: string,
    private readonly session: string,
    private readonly token: string,
    readonly items: readonly string[],
  ) {}

  static async begin(http: Http, items: number): Promise<Retitled> {
    const founding = foundingOf()
    // The process that is asked goes by the machine's clock.
    const terms = founding.terms.map((term) => ({ ...term, from: '2020-01-01' }))
    const { id, tokens } = await found(http, { ...founding, terms, procedure: edition })
    const act = (office: string, path: string, body: object) => http.ask(path, { as: tokens[office]!, body })
    const convened = await act('plenary.chair', `commissions/${id}/sessions`, { opening, place: {}, host: 'alder' })
    const session = String(convened.headers['location']).split('/').at(-1) ?? ''
    const path = `sessions/${session}`
    await until(http, id, Date.UTC(2027, 8, 2, 9))
    for (let index = 0; index < items; index++) {
      const title = { en: `Item ${String(index)}` }
      const { json } = await act('alder.secretary', `${path}/commands`, { type: 'SubmitProposal', title })
      await act(officer, `${path}/commands`, { type: 'AcceptProposal', proposal: json.events[0].proposal })
    }
    const agenda = (await http.ask(`${path}/agenda`, { as: tokens[officer]! })).json.items as { id: string }[]
    return new Retitled(
      http,
      id,
      session,
      tokens[officer]!,
      agenda.map(({ id: item }) => item),
    )
  }

  /** Time passes until the session asks something of its conductor. */
  async untilCalled(): Promise<void> {
    const { engine, owner, clock } = this.http
    const calls = async () => (await engine.door.look({ kind: 'session', id: this.session }))?.calls
    while (!(await calls())) {
      clock.now = Math.max(clock.now, (await owner.clock.watch(this.commission))?.nextAt ?? NaN)
      await engine.passDue(this.commission)
    }
  }

  /** What the titles are now: others may have changed them. */
  async look(): Promise<void> {
    const { json } = await this.http.ask(`${this.path}/agenda`, { as: this.token })
    for (const { id, title } of json.items) this.was.set(id, title)
  }

  async retitle(connection: Connection, item: string): Promise<void> {
    const body = this.command(item)
    const headers = { authorization: `Bearer ${this.token}`, 'idempotency-key': randomUUID() }
    const answer = await connection.ask(requestOf(`/api/v1/${this.path}/commands`, headers, JSON.stringify(body)))
    if (answer.status !== 200) throw new Error(answer.body.toString())
    this.was.set(item, body.title)
  }

  /** What a command asks of the database once everything is at hand. */
  async captured(): Promise<Captured> {
    const act = async () => {
      await this.look()
      const told = await this.http.ask(`${this.path}/commands`, { as: this.token, body: this.command(this.items[0]!) })
      if (told.status !== 200) throw new Error(told.text)
    }
    await act()
    const found = await captured(act)
    if (!String(found.record.values.at(-1)).includes('"outbox"')) throw new Error('the act fills no outbox')
    return found
  }

  private get path(): string {
    return `sessions/${this.session}`
  }

  private command(item: string) {
    const title = { en: `Title ${String((this.count += 1) % 10)}` }
    return { type: 'RetitleItem', item, was: this.was.get(item), title }
  }
}
