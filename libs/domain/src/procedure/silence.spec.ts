import { describe, expect, test } from '@jest/globals'
import type { SilenceRule } from './decision-rules.js'
import type { ReplyPosition } from './position.js'
import { silence } from './silence.js'
import type { SilenceRound } from './silence.js'

const cited = { article: 'Rule 8', mark: 'V' } as const
const consent: SilenceRule = { ...cited, silence: 'consent' }
const asked = ['alder', 'birch', 'cedar']
const hour = 3_600_000
const [opened, due] = [0, 72 * hour]
const reply = (part: string, kind: ReplyPosition, at = due) => ({ part, kind, at })
const of = (more: Partial<SilenceRound>, rule: SilenceRule = consent) =>
  silence(rule, { asked, undelivered: [], opened, due, replies: [], extensions: [], ...more })

describe('a round of silence', () => {
  test('answers with every group, the late ones and the reason', () => {
    const replies = [
      reply('alder', 'consentWithComments'),
      reply('birch', 'objection', due + 1),
      reply('dove', 'objection'),
    ]
    expect(of({ replies })).toEqual({
      passes: true,
      outcome: 'adopted',
      answered: {
        groups: {
          consent: [],
          consentWithReservation: [],
          abstain: [],
          notInterested: [],
          notParticipating: [],
          objection: [],
          moreTime: [],
          consentWithComments: ['alder'],
          amendment: [],
        },
        silent: ['birch', 'cedar'],
        undelivered: [],
      },
      late: ['birch'],
      why: {
        en: 'Nobody objected or amended in time; 2 silent, taken for consent. After the term, kept and not counted: birch. Not asked, not counted: dove.',
        ru: 'Возражений и поправок в срок не поступило; промолчали 2, это согласие. После срока, сохранено и не учтено: birch. Не запрашивались, не учтены: dove.',
      },
      article: 'Rule 8',
    })
  })
  test('is broken by the first objection or amendment, in the order in which they came', () => {
    const replies = [reply('cedar', 'objection'), reply('birch', 'amendment', due - 1)]
    expect(of({ replies })).toMatchObject({
      passes: false,
      outcome: 'broken',
      broken: { part: 'birch', kind: 'amendment', at: due - 1 },
      why: { en: 'Broken by birch: an amendment in time.' },
    })
  })
  test('stays broken when the objection is withdrawn: only a new round mends it', () => {
    const replies = [reply('alder', 'objection', 1), reply('alder', 'consent', 2)]
    expect(of({ replies })).toMatchObject({
      outcome: 'broken',
      answered: { groups: { consent: ['alder'], objection: [] } },
    })
  })
  test('is broken also while the text has not reached somebody', () => {
    expect(of({ replies: [reply('alder', 'objection')], undelivered: ['birch'] })).toMatchObject({ outcome: 'broken' })
  })
  test('cannot end adopted while the text has not reached somebody; who has replied was reached', () => {
    expect(of({ undelivered: ['birch'] })).toMatchObject({ passes: false, outcome: 'extended' })
    expect(of({ undelivered: ['birch'], replies: [reply('birch', 'consent')] })).toMatchObject({ outcome: 'adopted' })
  })
})

describe('an extension', () => {
  const extensions = [{ part: 'birch', until: due + 2 * hour }]
  test('makes the part’s own reply timely until then, and nobody else’s', () => {
    const late = due + 2 * hour
    expect(of({ extensions, replies: [reply('birch', 'objection', late)] })).toMatchObject({
      outcome: 'broken',
      late: [],
    })
    expect(of({ extensions, replies: [reply('birch', 'objection', late + 1)] })).toMatchObject({ late: ['birch'] })
    expect(of({ extensions, replies: [reply('alder', 'objection', late)] })).toMatchObject({ late: ['alder'] })
  })
  test('takes no time away', () => {
    const shorter = [{ part: 'birch', until: due - hour }]
    expect(of({ extensions: shorter, replies: [reply('birch', 'objection')] })).toMatchObject({ outcome: 'broken' })
  })
})

describe('a request for more time', () => {
  const rule: SilenceRule = { ...consent, moreTime: { offset: 4, unit: 'w', article: 'Rule 9', mark: 'V' } }
  const replies = [reply('alder', 'moreTime')]
  test('extends the round where the rule gives time', () => {
    expect(of({ replies }, rule)).toMatchObject({
      passes: false,
      outcome: 'extended',
      why: {
        en: 'More time asked by alder: extended by 4 weeks.',
        ru: 'Запрошен дополнительный срок: alder. Продлевается на 4 нед.',
      },
      article: 'Rule 9',
    })
  })
  test('that was granted, and has run out, extends nothing more', () => {
    expect(of({ replies, extensions: [{ part: 'alder', until: due + hour }] }, rule)).toMatchObject({
      outcome: 'adopted',
    })
  })
  test('that was answered with no later term still extends the round', () => {
    expect(of({ replies, extensions: [{ part: 'alder', until: due }] }, rule)).toMatchObject({ outcome: 'extended' })
  })
  test('changes nothing elsewhere', () => {
    expect(of({ replies })).toMatchObject({ outcome: 'adopted' })
  })
})

test('a round shorter than the rule allows is refused, by the article', () => {
  const rule: SilenceRule = { ...consent, shortest: { hours: 72, article: 'Rule 10', mark: 'V' } }
  expect(of({}, rule)).toMatchObject({ outcome: 'adopted' })
  const refused = (() => {
    try {
      return of({ due: due - 1 }, rule)
    } catch (error) {
      return error
    }
  })()
  expect(refused).toMatchObject({
    code: 'rule.silenceTooShort',
    article: 'Rule 10',
    details: { atLeast: 72, pointer: '/due' },
  })
})

describe('where silence is abstention', () => {
  const rule: SilenceRule = { ...cited, silence: 'abstention' }
  test('one consent is enough unless somebody objects', () => {
    expect(of({ replies: [reply('alder', 'consentWithReservation')] }, rule)).toMatchObject({ outcome: 'adopted' })
    expect(of({ replies: [reply('alder', 'consent'), reply('birch', 'objection')] }, rule)).toMatchObject({
      outcome: 'broken',
    })
  })
  test('with nobody’s consent it lapses', () => {
    expect(of({}, rule)).toMatchObject({ passes: false, outcome: 'lapsed' })
  })
})

describe('where a position must be presented', () => {
  const rule: SilenceRule = { ...cited, silence: 'notPresented' }
  test('whom the text did not reach has not kept silent: the round is extended from delivery', () => {
    expect(of({ replies: [reply('alder', 'consent')], undelivered: ['birch'] }, rule)).toMatchObject({
      passes: false,
      outcome: 'extended',
      answered: { silent: ['cedar'], undelivered: ['birch'] },
      why: { en: 'The text did not reach birch: the round is extended from delivery.' },
    })
  })
})

describe('where replies are counted', () => {
  const agreement = { of: 'replies', fraction: { of: 100, needs: 70 }, ...cited } as const
  const rule = { ...cited, silence: 'ignored', agreement } as const
  test('an objection does not break it; the words give the share', () => {
    const replies = [reply('alder', 'consent'), reply('birch', 'objection')]
    expect(of({ replies }, rule)).toMatchObject({
      outcome: 'lapsed',
      why: { en: 'Counted of the replies: 70 % of 2 is 1.4, rounded up 2; 1 agree: too few.' },
    })
  })
  test('enough agreement of those reached does not end it while somebody was not', () => {
    const replies = [reply('alder', 'consent'), reply('birch', 'consent')]
    expect(of({ replies }, rule)).toMatchObject({ passes: true, outcome: 'proceeds' })
    expect(of({ replies, undelivered: ['cedar'] }, rule)).toMatchObject({ passes: false, outcome: 'extended' })
  })
  test('silence of all lets it go forward only where the rule says so', () => {
    expect(of({}, rule)).toMatchObject({ outcome: 'lapsed' })
    expect(of({}, { ...rule, proceedsIfAllSilent: { article: 'Rule 11', mark: 'V' } })).toMatchObject({
      passes: true,
      outcome: 'proceeds',
      article: 'Rule 11',
    })
  })
})
