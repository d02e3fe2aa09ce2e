import { dayNumber, dayOf, type Session } from '@plenary/domain'
import { holder, parts, session, sitting, type TrainingWorld } from './training-world.js'

const officer = 'secretariat.secretariatOfficer'

/** A text lodged elsewhere: here only what the journal keeps of it. */
export const letter = { content: 'letter', hash: '00' }

/** What is usual between the convening of a session and the eve of its plenary, with everybody on time. */
export class Preparation {
  private readonly ref
  constructor(
    private readonly world: TrainingWorld,
    ordinal: number,
    private readonly opening: string,
  ) {
    this.ref = session(ordinal)
  }

  /** Noon of Moscow, so many days before the opening. */
  on(daysBefore: number): this {
    this.world.until(`${dayOf(dayNumber(this.opening) - daysBefore)} 12:00`)
    return this
  }

  by(office: string, type: string, more: Record<string, unknown> = {}): this {
    this.world.by(office, this.ref, { type, ...more })
    return this
  }

  /** The host's head names the hour and the town. */
  firmUp(host: string): this {
    const opening = { kind: 'firm', on: this.opening, time: '10:00' }
    return this.by(`${host}.head`, 'FirmUp', { opening, place: { city: host } })
  }

  /** Elm proposes on standardization, Fir on exhibitions; the others have none; the secretariat accepts both. */
  propose(): this {
    const propose = (part: string, subject: string) =>
      this.by(`${part}.secretary`, 'SubmitProposal', { title: { en: `On ${subject}` }, subject })
    propose('elm', 'standardization')
    propose('fir', 'exhibitions')
    const none = ['alder.secretary', 'birch.secretary', 'cedar.secretary', 'maple.secretary']
    const councils = ['standardization', 'intellectual-property', 'exhibitions']
    const others = [...none, ...councils.map((council) => `${council}.councilSecretary`)]
    for (const office of [...others, officer]) this.by(office, 'AnswerCall', { stage: 'proposals', none: true })
    for (const { id } of Object.values(this.now.proposals)) this.by(officer, 'AcceptProposal', { proposal: id })
    return this
  }

  /** Who drafts registers a draft decision on an item and hands in a version. */
  draft(office: string, item: string, sha256 = 'a1'): this {
    const id = `${item}/draft`
    const document = { kind: 'document', id } as const
    const about = { commission: 'training', session: this.ref.id, item, class: 'draftDecision' }
    this.world.by(office, document, { type: 'RegisterDocument', ...about, title: { en: 'Draft decision' } })
    this.world.by(office, document, { type: 'AddVersion', sha256, bytes: 1, language: 'en' })
    return this
  }

  /** Those still asked by the tours of a stage reply. */
  reply(stage: string, positions: Readonly<Record<string, string>>): this {
    for (const { id } of this.now.stages[stage]?.consultations ?? [])
      for (const [part, position] of Object.entries(positions))
        this.world.by(`${part}.secretary`, { kind: 'consultation', id }, { type: 'Reply', position })
    return this
  }

  /** The body of a stage gives this opinion on everything put to it. */
  review(stage: string, office: string, opinion = 'cleared'): this {
    for (const { id, items, body } of this.now.stages[stage]?.consultations ?? [])
      for (const item of body === holder(office).body ? items : [])
        this.world.by(office, { kind: 'consultation', id }, { type: 'GiveOpinion', item, opinion, protocol: '3' })
    return this
  }

  /** The item that a body proposed. */
  item(proposer: string): string {
    const found = Object.values(this.now.items).find((item) => item.proposer === proposer && item.origin === 'proposal')
    if (!found) throw new Error(`no item of ${proposer}`)
    return found.id
  }

  /** From the firm date to the first tour of approval, in which all parts consent and Maple comments. */
  untilFirstTour(host: string): this {
    this.on(120).firmUp(host)
    this.on(104).propose()
    this.on(89).draft('elm.secretary', this.item('elm')).draft('fir.secretary', this.item('fir'))
    this.on(74).by(officer, 'Approve', { stage: 'drafts-check' })
    const consent = Object.fromEntries(parts.map((part) => [part, 'consent']))
    this.on(60).reply('first-tour', { ...consent, maple: 'consentWithComments' })
    this.by(officer, 'Dispatch', { stage: 'invitation' }).by(`${host}.head`, 'Dispatch', { stage: 'invitation' })
    this.on(40).all('invitation-reply')
    return this
  }

  /** From the consolidated table to an edition that the secretariat has composed. */
  untilEdition(): this {
    this.on(34)
    for (const office of ['elm.secretary', 'fir.secretary', officer])
      this.by(office, 'Approve', { stage: 'consolidated-table' })
    return this.on(29).by(officer, 'Approve', { stage: 'summary' }).by(officer, 'ComposeEdition')
  }

  /** From the package to the eve; the councils and the working group clear what is put to them. */
  untilEve(edition: number, returning: readonly string[] = []): this {
    this.on(22).by(officer, 'Dispatch', { stage: 'package' })
    this.on(19).all('delegations')
    this.on(12).review('experts', 'working-group.workingGroupSecretary')
    this.on(4).by('plenary.chair', 'ApproveAgenda', { edition })
    this.by('secretariat.pressOfficer', 'Dispatch', { stage: 'press-notice' })
    this.by('secretariat.pressOfficer', 'AnswerCall', { stage: 'accreditation' })
    this.on(2).review('working-group', 'working-group.workingGroupSecretary')
    for (const council of ['standardization', 'intellectual-property', 'exhibitions']) {
      const opinion = returning.includes(council) ? 'returned' : 'cleared'
      this.review(`council/${council}`, `${council}.councilSecretary`, opinion)
    }
    return this
  }

  /** Every part answers a call. */
  all(stage: string): this {
    for (const part of parts) this.by(`${part}.secretary`, 'AnswerCall', { stage })
    return this
  }

  get now(): Session {
    return this.world.state(this.ref)
  }
}

/** The plenary with all parts present, until it is opened and its agenda adopted. */
export const openPlenary = (world: TrainingWorld, ordinal: number, absent: readonly string[] = []): void => {
  const by = (type: string, more: Record<string, unknown> = {}) =>
    world.by('plenary.chair', sitting(ordinal), { type, ...more })
  by('OpenSitting', { presiding: 'plenary.chair' })
  for (const part of parts) by('RecordAttendance', { part, attendance: absent.includes(part) ? 'absent' : 'present' })
  by('AdoptAgenda')
}

/** After the plenary: signatures, extracts, copies, submission, action plan, press release. */
export const wrapUp = (world: TrainingWorld, ordinal: number): void => {
  const by = (office: string, type: string, stage: string) => world.by(office, session(ordinal), { type, stage })
  for (const part of parts) by(`${part}.head`, 'Sign', 'protocol')
  for (const stage of ['extracts', 'certified-copies', 'submission-upwards']) by(officer, 'Dispatch', stage)
  by('secretariat.pressOfficer', 'Dispatch', 'press-release')
  by(officer, 'Approve', 'action-plan')
  by('working-group.workingGroupSecretary', 'Approve', 'action-plan')
}

/** A part reports on everything that is assigned to it and still under control. */
export const report = (world: TrainingWorld, part: string, state = 'partly'): void => {
  for (const { id, clauses } of world.all('decision'))
    for (const clause of Object.values(clauses))
      if (clause.assigned.includes(part) && clause.conclusion?.control !== 'remove')
        world.by(
          `${part}.secretary`,
          { kind: 'decision', id },
          { type: 'ReportImplementation', clause: clause.id, state },
        )
}
