import { describe, expect, it } from '@jest/globals'
import type { Duty } from '../../reminders/duty.js'
import type { Stage } from '../../procedure/procedure.js'
import { rules } from '../../procedure/rules.fixture.js'
import { at, chair, engine, letter, secretaryOf, time } from '../../story.fixture.js'
import { clause, convened, held, sitting, withPackage, withItem } from '../session.fixture.js'
import { both, explained, procedure } from './explain.fixture.js'

const begun = () => convened({}, procedure)

describe('a duty', () => {
  it('is told with its holder, its due and where that comes from, its reminders, and what waits for it', () => {
    const found = explained(begun().until('2027-03-08'), 'duty', 'proposals/1/elm')
    expect(found).toMatchObject({
      title: { en: 'hand in proposals, or say that there are none' },
      stands: 'open',
      because: [{ kind: 'owed', act: 'SubmitProposal', article: 'Rule 5', due: { to: at('2027-03-19', '17:00') } }],
      reminders: {
        sent: [{ level: 'L0', offset: -14, due: at('2027-03-19', '17:00') }],
        next: { level: 'L0', at: at('2027-03-12', '17:00') },
      },
      awaitedBy: [{ stage: 'drafts' }],
    })
    expect([found!.says, ...found!.because.map(({ says }) => says), ...found!.further!].map(({ ru }) => ru)).toEqual([
      'Секретарь национальной части (Вяз) — внести предложения или сообщить, что их нет: к исполнению.',
      'Секретарь национальной части (Вяз) — внести предложения или сообщить, что их нет. Срок: 19.03.2027 17:00 UTC; запрошено 04.03.2027 00:00 UTC (Rule 5).',
      'T−90 кал. дн. (принято условно): открытие 17.06.2027 10:00 UTC → 19.03.2027, пятница; рабочий день, календарь all',
      'Отправлено напоминаний: 1. Следующее: уведомление о сроке 12.03.2027 17:00 UTC.',
      'Этого ожидают этапы: «Проекты».',
    ])
    expect(found!.further!.map(({ en }) => en).slice(1)).toEqual([
      'Reminders sent: 1. Next: calendar notice 12.03.2027 17:00 UTC.',
      'Waiting for it: "Drafts".',
    ])
  })
  it('that is done, or that time has ended, waits for nobody', () => {
    const none = { type: 'AnswerCall', stage: 'proposals', none: true } as const
    const done = begun().until('2027-03-08').after(secretaryOf('elm'), none)
    expect(explained(done, 'duty', 'proposals/1/elm')).toMatchObject({
      stands: 'done',
      says: {
        en: 'Secretary of the national part (Elm) — hand in proposals, or say that there are none: done 08.03.2027 12:00 UTC.',
      },
      because: [],
      reminders: { next: null },
    })
    expect(explained(done.until('2027-04-01'), 'duty', 'proposals/1/fir')).toMatchObject({
      stands: 'missed',
      says: {
        ru: 'Секретарь национальной части (Пихта) — внести предложения или сообщить, что их нет: срок истёк, не исполнено.',
      },
      because: [],
      awaitedBy: [],
    })
  })
  it('that was extended goes by the own date of its holder, and while more time is asked somebody has to decide', () => {
    const asking = { type: 'AskExtension', stage: 'proposals', until: { on: '2027-03-26' }, reason: letter } as const
    const asked = begun().until('2027-03-08').after(secretaryOf('elm'), asking)
    expect(both(asked, 'stage', 'proposals').map((lines) => lines.at(-1))).toEqual([
      'Secretary of the Commission — decide on the request for an extension: Elm. Due 19.03.2027 17:00 UTC; asked 08.03.2027 12:00 UTC.',
      'Секретарь Комиссии — рассмотреть просьбу о продлении срока: Вяз. Срок: 19.03.2027 17:00 UTC; запрошено 08.03.2027 12:00 UTC.',
    ])
    const granting = { type: 'GrantExtension', stage: 'proposals', body: 'elm', until: { on: '2027-03-26' } } as const
    const granted = asked.after(chair, { ...granting, authority: 'Letter 12', reason: letter })
    const { because, derivation } = explained(granted, 'duty', 'proposals/1/elm')!
    expect(because[0]?.says).toMatchObject({
      en: expect.stringContaining('. Due 26.03.2027 17:00 UTC, extended; asked'),
      ru: expect.stringContaining('. Срок (продлён): 26.03.2027 17:00 UTC; запрошено'),
    })
    expect(derivation?.ru).toBe('Вяз: срок продлён до 26.03.2027 17:00 UTC, основание: Letter 12')
    expect(explained(granted, 'duty', 'proposals/1/fir')?.derivation?.en).toContain('→ 19.03.2027')
  })
  it('to settle what an outage holds up comes before those who are late', () => {
    const must = (one: Stage) => (one.id === 'proposals' ? { ...one, due: { ...one.due, must: true as const } } : one)
    const strict = rules(procedure.stages.map(must))
    const due = at('2027-03-19', '17:00') + 5_000
    const held = convened({}, strict)
      .until('2027-03-19', '17:00')
      .on('2027-03-19', '17:01')
      .after(engine, { type: 'NoteOutage', due, minutes: 11 })
      .after(time, { type: 'PassTime', due })
    expect(both(held, 'stage', 'proposals').map((lines) => lines[1])).toEqual([
      'Secretary of the Commission — extend or confirm the closing, before which the service could not be reached: "Proposals". No date is set; asked 19.03.2027 17:01 UTC.',
      'Секретарь Комиссии — продлить срок или подтвердить завершение (перед наступлением срока сервис был недоступен): «Предложения». Срок не установлен; запрошено 19.03.2027 17:01 UTC.',
    ])
  })
  it('of a decision is known by its stream, and told by the number of the decision', () => {
    const after = held(['d1'], sitting(withPackage(withItem(begun()))))
    const note = { type: 'NoteDecision', clauses: [clause('d1')], from: 'd1', fromVersion: 1 } as const
    const story = after.after(engine, note)
    const duty: Duty = {
      ...{ key: '1/elm', act: 'ReportImplementation', holder: { body: 'elm', role: 'secretary' }, subject: '1' },
      ...{ since: at('2027-06-17'), due: null, state: 'open' as const },
    }
    const others = { stream: 'd1', duties: [duty], reminded: {} }
    expect(explained(story, 'duty', 'd1/1/elm', { others })?.because[0]?.says).toEqual({
      en: 'Secretary of the national part (Elm) — report on implementation: decision 21/1, clause 1. No date is set; asked 17.06.2027 12:00 UTC.',
      ru: 'Секретарь национальной части (Вяз) — представить информацию о ходе выполнения: решение 21/1, пункт 1. Срок не установлен; запрошено 17.06.2027 12:00 UTC.',
    })
    expect(explained(story, 'duty', 'd2/1/elm', { others })).toBe(null)
    expect(explained(story, 'duty', 'd1/1/elm')).toBe(null)
  })
})
