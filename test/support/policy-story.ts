import { found, type Http } from './http-commission.js'
import { until } from './http-cycle.js'
import { type ActorName, claimed, type Moment } from './policy.js'
import { edition } from './policy-edition.js'
import { handIn } from './policy-papers.js'
import { credentialsOf, founding, type Credential } from './policy-people.js'
import { previousSession } from './policy-previous.js'

const text = (en: string) => ({ en, ru: en })
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
    this.names['asset'] = 'mark.svg'
  }

  static async begin(http: Http): Promise<PolicyStory> {
    const people = founding()
    const { id, tokens } = await found(http, { ...people.founding, procedure: edition })
    const story = new PolicyStory(http, id, tokens, await credentialsOf(http, id, tokens, people.persons))
    await previousSession(http, story)
    const convening = { opening: { kind: 'window', from: '2027-12-14', to: '2027-12-15' }, place: {}, host: 'alder' }
    story.names['session'] = await story.begin('plenary.chair', 'commissions/{commission}/sessions', convening)
    for (const { by, body } of claimed) await story.act(by, 'commissions/{commission}/commands', body)
    const holderOf = (office: string) => people.founding.terms.find((one) => one.office === office)!.person
    const persons = { contributor: holderOf('birch.contributor'), pressOfficer: holderOf('secretariat.pressOfficer') }
    Object.assign(story.names, persons)
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

  /** What begins by it. */
  async begin(office: string, path: string, body: object): Promise<string> {
    const { headers } = await this.act(office, path, body)
    return String(headers['location']).split('/').at(-1)!
  }
  async see(path: string, office = 'plenary.chair') {
    return (await this.http.ask(this.filled(path), { as: this.tokens[office]! })).json
  }
  /** Until what was told has arrived. */
  settle = () => until(this.http, this.id, this.http.clock.now)

  /** Goes on to a moment of the table. */
  async reach(moment: Moment): Promise<void> {
    await this[moment]()
    await this.settle()
  }
  private until = (on: string) => until(this.http, this.id, day(on))

  private async preparing() {
    await this.until('2027-09-03')
    const propose = async (office: string, about: object) =>
      (await this.onSession(office, 'SubmitProposal', about)).json.events[0].proposal as string
    const on = (subject: string) => ({ title: text(subject), subject })
    const [own, returned, theirs, settled, marked] = [
      await propose('birch.secretary', on('enterprises')),
      await propose('alder.secretary', on('programmes')),
      await propose('alder.secretary', on('exhibitions')),
      await propose('alder.secretary', on('standardization')),
      await propose('birch.secretary', { mark: 'official' }),
    ]
    const officer = 'secretariat.secretariatOfficer'
    await this.onSession(officer, 'ReturnProposal', { proposal: returned, reasons: { text: 'Elsewhere' } })
    for (const proposal of [own, settled, marked]) await this.onSession(officer, 'AcceptProposal', { proposal })
    const instruction = {
      type: 'RegisterInstruction',
      title: text('Instruction'),
      body: 'superior-council',
      source: 'S',
    }
    await this.act(officer, 'commissions/{commission}/commands', { ...instruction, mark: 'A' })
    await this.settle()
    Object.assign(this.names, { returned, open: theirs, settled })
    await this.itemsOf({ own, settled, marked })
    await handIn(this)
    const asked = { stage: 'proposals', until: { on: '2027-09-20' }, reason: { text: 'Two weeks' } }
    await this.onSession('birch.secretary', 'AskExtension', asked)
    for (const body of ['birch', 'alder'])
      this.names[`${body}Desk`] = (await this.see('sessions/{session}', `${body}.head`)).desk
  }
  private async itemsOf({ own, settled, marked }: Readonly<Record<string, string>>) {
    const { items } = (await this.see('sessions/{session}/agenda')) as { items: readonly Record<string, string>[] }
    const one = (field: string, is: string | undefined) => items.find((item) => item[field] === is)!['id']!
    const ofParts = { ownItem: one('source', own), item: one('source', settled), marked: one('source', marked) }
    const ofOthers = { instructed: one('origin', 'instruction'), carriedOver: one('origin', 'carryOver') }
    Object.assign(this.names, ofParts, ofOthers)
  }
  private async approving() {
    const opening = { kind: 'firm', on: '2027-12-14', time: '10:00' }
    await this.onSession('alder.head', 'FirmUp', { opening })
    await this.onSession('secretariat.secretariatOfficer', 'AcceptProposal', { proposal: this.names['open'] })
    await this.until('2027-10-11')
    this.names['tour'] = await this.consultationOf('tour', 'document')
    this.names['ownTour'] = await this.consultationOf('tour', 'ownDocument')
    this.names['restrictedTour'] = await this.consultationOf('tour', 'restrictedCard', 'birch.secretary')
    this.names['paperTour'] = await this.consultationOf('tour', 'paperCard', 'alder.secretary')
    const draft = {
      type: 'WriteDraft',
      to: this.names['session'],
      act: { type: 'SubmitProposal', title: text('Draft') },
    }
    const written = await this.act('birch.contributor', 'desks/{birchDesk}/commands', draft)
    this.names['draft'] = written.json.events[0].draft
    const comment = { text: 'Пункт 3: сроки' }
    const reply = { type: 'Reply', position: 'consentWithComments', comment }
    await this.act('birch.secretary', 'consultations/{tour}/commands', reply)
  }
  private async consultationOf(stage: string, document?: string, office?: string): Promise<string> {
    const { stages } = await this.see('sessions/{session}')
    const all = stages.find(({ id }: { id: string }) => id === stage).consultations as string[]
    for (const id of all) {
      const view = await this.see(`consultations/${id}`, office)
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
