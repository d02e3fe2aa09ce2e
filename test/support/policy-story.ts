import { found, type Http } from './http-commission.js'
import { until } from './http-cycle.js'
import { type ActorName, claimed, type Moment } from './policy.js'
import { credentialsOf, founding, type Credential } from './policy-people.js'

const text = (en: string) => ({ en, ru: en })
const moment = (offset: number, more: object = {}) => ({ anchor: 'opening', offset, unit: 'd', mark: 'A', ...more })
const closing = { anchor: 'closing', offset: 0, unit: 'h', mark: 'A' }
const thenClose = { ...text('Closed by time'), then: 'close' }
const stage = (id: string, kind: string, who: readonly string[], matter: string, opens: number, due: number) => ({
  ...{ id, kind, who, matter, title: text(id), mark: 'A', article: `Rule of ${id}`, missed: thenClose },
  ...{ opens: moment(opens), due: moment(due) },
})
/** A stage of each kind that somebody answers by an act of their own. */
const edition = {
  id: 'policy',
  extends: 'three-stages',
  title: text('Every act'),
  source: 'Assumed: for tests',
  stages: [
    stage('date-and-place', 'approve', ['host', 'chair'], 'dateAndPlace', -104, -60),
    stage('tour', 'consult', ['parts'], 'documents', -70, -35),
    stage('table', 'approve', ['drafters', 'secretariat'], 'table', -34, -28),
    stage('clearance', 'approve', ['chairsOffice'], 'agendaClearance', -26, -18),
    stage('delegations', 'call', ['parts'], 'delegations', -20, -10),
    stage('review', 'review', ['workingGroup'], 'items', -20, 1),
    stage('council', 'review', ['councils'], 'items', -20, 1),
    stage('package', 'dispatch', ['secretariat'], 'package', -20, -2),
    { ...stage('protocol', 'sign', ['heads'], 'protocol', 0, 0), after: ['plenary'], opens: closing, due: closing },
  ],
}

const day = (on: string) => Date.parse(`${on}T09:00:00Z`)
const parts = ['alder', 'birch', 'cedar', 'elm', 'fir', 'maple']

/** The session whose states the table names, reached one after another by real acts. */
export class PolicyStory {
  readonly names: Record<string, string> = {}
  private constructor(
    private readonly http: Http,
    readonly id: string,
    private readonly tokens: Record<string, string>,
    readonly shown: Readonly<Record<ActorName, Credential>>,
  ) {
    this.names['commission'] = id
  }

  static async begin(http: Http): Promise<PolicyStory> {
    const people = founding()
    const { id, tokens } = await found(http, { ...people.founding, procedure: edition })
    const story = new PolicyStory(http, id, tokens, await credentialsOf(http, id, tokens, people.persons))
    const opening = { kind: 'window', from: '2027-12-14', to: '2027-12-15' }
    const convened = await story.act('plenary.chair', `commissions/${id}/sessions`, {
      opening,
      place: {},
      host: 'alder',
    })
    for (const { by, body } of claimed) await story.act(by, 'commissions/{commission}/commands', body)
    const holderOf = (office: string) => people.founding.terms.find((one) => one.office === office)!.person
    const persons = { contributor: holderOf('birch.contributor'), pressOfficer: holderOf('secretariat.pressOfficer') }
    Object.assign(story.names, { session: locationOf(convened), ...persons })
    return story
  }

  /** An address of the table, with the ids of this story. */
  filled = (template: string): string =>
    template.replaceAll(/\{(\w+)\}/g, (_, name: string) => this.names[name] ?? name)

  async act(office: string, path: string, body: object) {
    const told = await this.http.ask(this.filled(path), { as: this.tokens[office]!, body })
    if (told.status >= 300) throw new Error(`${path} ${JSON.stringify(body)}: ${told.text}`)
    return told
  }
  onSession = (office: string, type: string, more: object = {}) =>
    this.act(office, 'sessions/{session}/commands', { type, ...more })

  async see(path: string) {
    return (await this.http.ask(this.filled(path), { as: this.tokens['plenary.chair']! })).json
  }

  /** Goes on to a moment of the table. */
  async reach(moment: Moment): Promise<void> {
    await this[moment]()
    await until(this.http, this.id, this.http.clock.now)
  }
  private until = (on: string) => until(this.http, this.id, day(on))

  private async preparing() {
    await this.until('2027-09-03')
    const propose = async (office: string, subject: string) => {
      const told = await this.onSession(office, 'SubmitProposal', { title: text(subject), subject })
      return told.json.events[0].proposal as string
    }
    const [own, returned, theirs, settled] = [
      await propose('birch.secretary', 'enterprises'),
      await propose('alder.secretary', 'programmes'),
      await propose('alder.secretary', 'exhibitions'),
      await propose('alder.secretary', 'standardization'),
    ]
    const officer = 'secretariat.secretariatOfficer'
    await this.onSession(officer, 'ReturnProposal', { proposal: returned, reasons: { text: 'Elsewhere' } })
    for (const proposal of [own, settled]) await this.onSession(officer, 'AcceptProposal', { proposal })
    Object.assign(this.names, { returned, open: theirs, settled })
    const { items } = await this.see('sessions/{session}/agenda')
    const itemOf = (body: string) => items.find(({ proposer }: { proposer: string }) => proposer === body).id as string
    Object.assign(this.names, { ownItem: itemOf('birch'), item: itemOf('alder') })
    await this.documents()
    const asked = { stage: 'proposals', until: { on: '2027-09-20' }, reason: { text: 'Two weeks' } }
    await this.onSession('birch.secretary', 'AskExtension', asked)
    for (const body of ['birch', 'alder']) this.names[`${body}Desk`] = await this.deskOf(body)
  }
  private async documents() {
    for (const [body, item] of [
      ['alder', 'item'],
      ['birch', 'ownItem'],
    ] as const) {
      const draft = { item: this.names[item], class: 'draftDecision', title: text(`Draft of ${body}`) }
      const office = `${body}.secretary`
      const id = locationOf(await this.act(office, 'sessions/{session}/documents', draft))
      const version = { type: 'AddVersion', sha256: 'a'.repeat(64), bytes: 5, language: 'ru' }
      await this.act(office, `documents/${id}/commands`, version)
      this.names[body === 'alder' ? 'document' : 'ownDocument'] = id
    }
  }
  private async deskOf(body: string): Promise<string> {
    const told = await this.http.ask(this.filled('sessions/{session}'), { as: this.tokens[`${body}.head`]! })
    return told.json.desk as string
  }

  private async approving() {
    const opening = { kind: 'firm', on: '2027-12-14', time: '10:00' }
    await this.onSession('alder.head', 'FirmUp', { opening })
    await this.onSession('secretariat.secretariatOfficer', 'AcceptProposal', { proposal: this.names['open'] })
    await this.until('2027-10-11')
    this.names['tour'] = await this.consultationOf('tour', 'document')
    this.names['ownTour'] = await this.consultationOf('tour', 'ownDocument')
    const comment = { text: 'Пункт 3: сроки' }
    const reply = { type: 'Reply', position: 'consentWithComments', comment }
    await this.act('birch.secretary', 'consultations/{tour}/commands', reply)
  }
  private async consultationOf(stage: string, document?: string): Promise<string> {
    const { stages } = await this.see('sessions/{session}')
    const all = stages.find(({ id }: { id: string }) => id === stage).consultations as string[]
    for (const id of all) {
      const view = await this.see(`consultations/${id}`)
      if (document === undefined || view.document === this.names[document]) return id
    }
    throw new Error(`no ${stage} on ${String(document)}: ${JSON.stringify(all)}`)
  }

  private async clearing() {
    await this.until('2027-11-12')
  }
  private async tabling() {
    await this.until('2027-11-19')
    await this.onSession('secretariat.secretariatOfficer', 'ComposeEdition')
    await this.until('2027-11-26')
    await this.onSession('chairs-office.chairsOffice', 'ClearAgenda', { edition: 1 })
    this.names['review'] = await this.consultationOf('review')
    this.names['council'] = await this.consultationOf('council')
  }
  private async tabled() {
    const remarks = { text: 'Shorter' }
    const opinion = { type: 'GiveOpinion', item: this.names['item'], opinion: 'clearedWithRemarks', remarks }
    await this.act('standardization.councilSecretary', 'consultations/{council}/commands', opinion)
    await this.onSession('plenary.chair', 'ApproveAgenda', { edition: 1 })
    await this.until('2027-12-13')
    await this.until('2027-12-14')
    this.names['sitting'] = (await this.see('sessions/{session}')).sitting
  }
  private record = (body: object) => this.act('secretariat.commissionSecretary', 'sittings/{sitting}/commands', body)

  private async sitting() {
    await this.record({ type: 'OpenSitting', presiding: 'plenary.chair' })
    for (const part of parts) await this.record({ type: 'RecordAttendance', part, attendance: 'present' })
    await this.record({ type: 'AdoptAgenda' })
    const reservation = { text: 'Subject to internal procedures' }
    const item = this.names['item']
    await this.record({ type: 'RecordPosition', item, part: 'cedar', position: 'consentWithReservation', reservation })
    this.names['decision'] = await this.decided('item', 'birch')
    this.names['theirDecision'] = await this.decided('ownItem', 'alder')
    await until(this.http, this.id, this.http.clock.now)
    const report = { type: 'ReportImplementation', clause: '1', state: 'partly', text: { text: 'Half of it' } }
    await this.act('alder.secretary', 'decisions/{theirDecision}/commands', report)
  }
  private async decided(item: string, part: string): Promise<string> {
    const clauses = [{ title: { en: 'Do it' }, assigned: [part], due: { kind: 'date', on: '2028-03-01' } }]
    const title = { en: `For ${part}` }
    const told = await this.record({ type: 'RecordDecision', item: this.names[item], title, clauses })
    return told.json.events[0].decision.decision as string
  }

  private async held() {
    await this.record({ type: 'CloseSitting' })
  }
}

const locationOf = ({ headers }: { headers: Record<string, unknown> }) => String(headers['location']).split('/').at(-1)!
