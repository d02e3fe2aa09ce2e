import { modes, replyPositions, type Duty, type Session, type StreamRef, type When } from '@plenary/domain'
import type { Chance } from '../support/chance.js'
import { day, dayAt } from '../support/days.js'
import { letter } from '../support/training-cycle.js'
import { parts } from '../support/training-world.js'
import type { World } from '../support/world.js'
import type { Command } from '../support/world-words.js'
import { nowhere } from './life.js'
import { onDraft } from './random-desk.js'
import { commentBy, namedBy } from './random-restricted.js'

type Asked = readonly [ref: StreamRef, command: Command]

/** What persons might ask for, made up by chance of what there is. */
export class RandomActs {
  constructor(
    private readonly world: World,
    private readonly chance: Chance,
  ) {}

  /** What fulfils a duty. */
  fulfilling(ref: StreamRef, { act, stage, subject = '' }: Duty): Asked {
    const { chance, world } = this
    switch (act) {
      case 'AddVersion':
        return this.drafting(ref.id, subject)
      case 'Reply':
        return [ref, { type: 'Reply', position: chance.oneOf(replyPositions), ...commentBy(world, ref.id, chance) }]
      case 'GiveOpinion': {
        const { items } = world.state({ kind: 'consultation', id: ref.id })
        const opinion = chance.oneOf(['cleared', 'clearedWithRemarks', 'returned'])
        return [ref, { type: 'GiveOpinion', item: chance.oneOf(items), opinion }]
      }
      case 'GrantExtension': {
        const { askedExtensions } = world.state({ kind: 'session', id: ref.id })
        const until = askedExtensions.find((one) => one.stage === stage && one.body === subject)?.until
        const type = chance.oneOf([act, 'DeclineExtension'])
        return [ref, { type, stage, body: subject, until, reason: letter, authority: 'Letter of the chair' }]
      }
      case 'ReportImplementation':
        return [ref, { type: act, clause: subject, state: chance.oneOf(['done', 'partly', 'notBegun']) }]
      case 'SignDraft':
      case 'SubmitDraft':
        return [ref, onDraft(act, world.state({ kind: 'desk', id: ref.id }), subject, chance)]
      case 'CloseSitting':
        return [
          { kind: 'sitting', id: world.state({ kind: 'session', id: ref.id }).sitting?.id ?? nowhere },
          { type: act },
        ]
      default:
        return [ref, this.ofSession(act, world.state({ kind: 'session', id: ref.id }), stage)]
    }
  }

  drafting(session: string, item: string): Asked {
    const document: StreamRef = { kind: 'document', id: this.draftOf(item) }
    const about = { commission: this.world.manners.commission, session, item, class: 'draftDecision' }
    if (!this.world.streams.has(document.id))
      return [document, { type: 'RegisterDocument', ...about, title: { en: 'Draft' } }]
    return [document, { type: 'AddVersion', sha256: String(this.chance.below(4)), bytes: 1, language: 'en' }]
  }

  /** Also of an item that there is not. */
  private draftOf(item: string): string {
    const { commission, idFor } = this.world.manners
    return idFor(item === 'none' ? commission : item, ['draft'])
  }

  /** A conclusion on a clause, where there is one. */
  concluding(): Asked | undefined {
    const decisions = this.world.all('decision').filter(({ clauses }) => Object.keys(clauses).length > 0)
    if (decisions.length === 0) return undefined
    const { id, clauses } = this.chance.oneOf(decisions)
    const control = this.chance.oneOf(['keep', 'extend', 'remove', 'remove'])
    const clause = this.chance.oneOf(Object.keys(clauses))
    const due = { kind: 'date', on: dayAt(this.world.now + 60 * day) }
    const conclusion = { clause, state: 'done', control, ...(control === 'extend' && { due }) }
    return [
      { kind: 'decision', id },
      { type: 'ConcludeClause', ...conclusion },
    ]
  }

  /** An act on a session with all that it may need, and more. */
  ofSession(type: string, session: Session, asked?: string): Command {
    const { chance, world } = this
    const stage = asked ?? chance.oneOf(Object.keys(session.stages))
    const edition = session.editions.length
    const [proposal, item] = [Object.keys(session.proposals).at(-1) ?? 'none', chance.oneOf([...session.order, 'none'])]
    const was = session.items[item]?.title ?? {}
    const title = { en: `Title ${String(chance.below(9))}` }
    const named = type === 'SubmitProposal' ? namedBy(chance, title) : { title }
    const subject = chance.oneOf(['standardization', 'exhibitions', 'programmes'])
    const opening = this.opening(session, type === 'MoveSession')
    const wordless = type === 'ReturnProposal' && session.proposals[proposal]?.mark !== undefined
    const extending = type === 'SettleOutage' && chance.happens(60)
    return {
      type,
      ...{ stage, edition, proposal, item, was, ...named, subject, opening, place: { city: 'Elm' } },
      ...(!wordless && { reasons: letter }),
      reason: letter,
      authority: 'Letter of the chair',
      none: chance.happens(50),
      mode: session.mode === 'inPerson' ? chance.oneOf(modes) : 'inPerson',
      hash: chance.oneOf([session.procedure, ...session.procedures]).hash,
      ...(extending && { until: { on: dayAt(world.now + (3 + chance.below(9)) * day) } }),
    }
  }

  /** What persons say of dates beside the rules: more time for a body, a date fixed by hand. */
  aboutDates(session: Session): Command {
    const { chance, world } = this
    const grounds = { reason: letter, authority: 'Letter of the chair' }
    if (chance.happens(5)) return { type: 'GrantWaiver', stage: 'package', moment: 'due', ...grounds }
    const stages = Object.values(session.stages)
    const open = stages.filter(({ status }) => status === 'open')
    const { id: stage, asked } = chance.oneOf(open.length > 0 && chance.happens(80) ? open : stages)
    const waiting = session.askedExtensions.find((one) => one.stage === stage)
    const deciding = ['GrantExtension', 'DeclineExtension', 'DeclineExtension']
    const type = chance.oneOf([
      'AskExtension',
      'GrantExtension',
      ...(waiting ? deciding : []),
      'FixDate',
      'FixDate',
      'ReleaseDate',
    ])
    const body = waiting?.body ?? (asked.length > 0 ? chance.oneOf(asked).body : chance.oneOf(parts))
    const due = session.plan[stage]?.due?.to ?? world.now
    const on = dayAt(Math.max(world.now, due) + (chance.below(25) - 5) * day)
    const moment = chance.oneOf(['opens', 'due', 'due', 'latest'])
    return { type, stage, body, until: { on }, on, moment, ...grounds }
  }

  /** A date about the one announced; of a move up to three weeks earlier and two months later, and mostly firm. */
  private opening({ opensAt }: Session, moves: boolean): When {
    const { chance, world } = this
    // The noon of the first day on which it may open: midnight at the venue is the day before here.
    const from = Math.max(world.now, (opensAt?.from ?? 0) + 0.5 * day) + (moves ? chance.below(80) - 20 : 0) * day
    const [on, month] = [dayAt(from), dayAt(from).slice(0, 7)]
    if (chance.happens(75)) return { kind: 'firm', on, time: '10:00' }
    return chance.oneOf<When>([
      { kind: 'day', on },
      { kind: 'window', from: on, to: dayAt(from + 9 * day) },
      { kind: 'month', month },
      { kind: 'endOf', month },
      { kind: 'unknown' },
    ])
  }
}
