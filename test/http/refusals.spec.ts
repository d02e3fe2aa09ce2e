import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { bringRefusing, type Refusing } from '../support/refusing.js'

let scene: Refusing
beforeAll(async () => {
  scene = await bringRefusing()
}, 120_000)
afterAll(() => scene.http.stop(), 60_000)
beforeEach(() => scene.begin())

const secretary = 'secretariat.commissionSecretary'
const title = { en: 'T' }
const at = (pointer: string) => ({ details: { pointer } })

describe('an act that is not known', () => {
  const engine = ['PassTime', 'OpenStage', 'CloseStage', 'StartRound', 'NoteConvened', 'NoteDocument', 'CloseDecision']
  test.each([...engine, 'approveagenda', 'FoundCommission', '', '__proto__', 'constructor'])('%s', async (type) => {
    const body = { type, stage: 'proposals', round: 1, due: 1, because: 'time' }
    for (const path of [`sessions/${scene.it.session}`, `commissions/${scene.it.id}`, `decisions/${scene.it.decision}`])
      await scene.refused(await scene.post(secretary, `${path}/commands`, body), 400, 'command.unknown', at('/type'))
  })
})

describe('a body that is not what is asked for', () => {
  const path = () => `sessions/${scene.next}/commands`
  const malformed = (body: unknown, pointer: string) => async () =>
    scene.refused(await scene.post('birch.secretary', path(), body), 400, 'body.malformed', at(pointer))
  const submit = { type: 'SubmitProposal', title }

  test('a field that is not known', malformed({ ...submit, colour: 'red' }, '/colour'))
  test('a field that is not known, inside', malformed({ ...submit, title: { ...title, 'a/b~': 'c' } }, '/title/a~1b~0'))
  test('a field that is missing', malformed({ type: 'WithdrawItem' }, '/item'))
  test('a wrong type', malformed({ ...submit, subject: 7 }, '/subject'))
  test('a text longer than any', malformed({ ...submit, title: { en: 'x'.repeat(2_001) } }, '/title/en'))
  test('a text that is not set apart', malformed({ ...submit, justification: 'Because' }, '/justification'))
  test('a date of a kind that is not known', malformed({ type: 'FirmUp', opening: { kind: 'soon' } }, '/opening/kind'))
  test('a list', malformed([submit], ''))
  test('a prototype', malformed(`{"type":"SubmitProposal","title":{"__proto__":{"en":"x"}}}`, '/title'))
  test('depth without end', malformed(`${'['.repeat(5_000)}${']'.repeat(5_000)}`, '/0'.repeat(33)))
  test('no JSON', malformed('{"type":', ''))

  test('nothing', async () => {
    const told = await scene.http.ask(path(), { method: 'POST', as: scene.it.tokens['birch.secretary']! })
    await scene.refused(told, 400, 'body.malformed', at(''))
  })
  test('no type', async () =>
    scene.refused(await scene.post('birch.secretary', path(), {}), 400, 'command.unknown', at('/type')))
  test.each(['a\u0000b', 'a\ud800', '\udc00'])('characters that cannot be kept: %j', async (en) => {
    const told = await scene.post('birch.secretary', path(), { ...submit, title: { en } })
    await scene.refused(told, 400, 'command.malformed', at('/title/en'))
    const named = await scene.post('birch.secretary', path(), { ...submit, title: { [en]: 'x' } })
    await scene.refused(named, 400, 'command.malformed', at('/title'))
  })
  test('another type of content', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    await scene.refused(await scene.post('birch.secretary', path(), 'type=Sign', headers), 415, 'body.notJson')
  })
  test('more than a megabyte', async () => {
    const body = { ...submit, justification: { text: 'x'.repeat(1_100_000) } }
    await scene.refused(await scene.post('birch.secretary', path(), body), 413, 'body.tooLarge')
  })
  test('the value that was wrong is never repeated', async () => {
    const told = await scene.post('birch.secretary', path(), {
      ...submit,
      secret: 'do not tell',
      subject: { x: 'nor this' },
    })
    expect(told.text).not.toMatch(/do not tell|nor this/)
  })
})

describe('an act on what is not there', () => {
  const nowhere = '99999999-9999-4999-8999-999999999999'
  test.each([nowhere, 'x', nowhere.toUpperCase().replace('9', 'A')])('a session %s', async (id) => {
    const told = await scene.post(secretary, `sessions/${id}/commands`, { type: 'ComposeEdition' })
    await scene.refused(told, 404, 'stream.unknown', { details: { stream: id } })
  })
  test('a stage', async () => {
    const told = await scene.post('birch.secretary', `sessions/${scene.next}/commands`, {
      type: 'AnswerCall',
      stage: 'lunch',
    })
    await scene.refused(told, 404, 'stage.unknown', at('/stage'))
    const explained = await scene.http.ask(`sessions/${scene.next}/explain?stage=lunch`, {
      as: scene.it.tokens[secretary]!,
    })
    await scene.refused(explained, 404, 'stage.unknown')
  })
  test.each(['x', 'constructor', '__proto__'])('an item, a source %s', async (name) => {
    const unknown = async (office: string, path: string, body: object, what: string) => {
      const told = await scene.post(office, `sessions/${scene.next}/${path}`, body)
      const [status, code] = name === '__proto__' ? [400, 'body.malformed'] : [404, `${what}.unknown`]
      await scene.refused(told, status, code, at(`/${what}`))
    }
    await unknown(secretary, 'commands', { type: 'RetitleItem', item: name, was: title, title }, 'item')
    await unknown(secretary, 'commands', { type: 'IncludeItem', source: name }, 'source')
    await unknown('birch.secretary', 'documents', { item: name, class: 'report', title }, 'item')
  })
  test('an edition, a parameter, a page', async () => {
    const as = scene.it.tokens[secretary]!
    await scene.refused(await scene.http.ask(`sessions/${scene.next}/agenda?edition=9`, { as }), 404, 'edition.unknown')
    await scene.refused(
      await scene.http.ask(`sessions/${scene.next}/explain?stage=constructor`, { as }),
      404,
      'stage.unknown',
    )
    await scene.refused(await scene.http.ask(`sessions/${scene.next}/agenda?edition=0`, { as }), 400, 'query.malformed')
    await scene.refused(await scene.http.ask(`sessions/${scene.next}/agenda?print=1`, { as }), 400, 'query.malformed')
    await scene.refused(await scene.http.ask(`sessions/${scene.next}/plan?print=1`, { as }), 400, 'query.malformed')
    await scene.refused(
      await scene.http.ask(`commissions/${scene.it.id}/journal?after=x`, { as }),
      400,
      'query.malformed',
    )
    await scene.refused(
      await scene.http.ask(`commissions/${scene.it.id}/journal?limit=-1`, { as }),
      400,
      'query.malformed',
    )
  })
})

test('a subject that the commission does not have', async () => {
  const instruction = { type: 'RegisterInstruction', title, body: 'superior-council', source: 'S', mark: 'A' }
  const told = await scene.post(secretary, `commissions/${scene.it.id}/commands`, { ...instruction, subject: 'moon' })
  await scene.refused(told, 422, 'subject.unknown', at('/subject'))
})

describe('a date that cannot be', () => {
  const move = (opening: object) =>
    scene.post(secretary, `sessions/${scene.next}/commands`, {
      type: 'MoveSession',
      opening,
      authority: 'A',
      reason: { text: 'R' },
    })

  test('ends before it begins', async () => {
    const told = await move({ kind: 'window', from: '2028-10-31', to: '2028-09-01' })
    await scene.refused(told, 422, 'date.endsBeforeItBegins', at('/opening'))
    const body = { opening: { kind: 'window', from: '2030-02-01', to: '2030-01-01' }, place: {} }
    await scene.refused(
      await scene.post(secretary, `commissions/${scene.it.id}/sessions`, body),
      422,
      'date.endsBeforeItBegins',
      at('/opening'),
    )
  })
  test('is not in the calendar', async () =>
    scene.refused(await move({ kind: 'day', on: '2028-02-30' }), 422, 'date.notInCalendar', at('/opening')))
  test('has passed', async () =>
    scene.refused(await move({ kind: 'day', on: '2027-02-03' }), 422, 'date.past', at('/opening')))
  test('is outside what was announced', async () => {
    const told = await scene.post(secretary, `sessions/${scene.next}/commands`, {
      type: 'FirmUp',
      opening: { kind: 'day', on: '2028-12-01' },
    })
    await scene.refused(told, 422, 'date.notNarrower', at('/opening'))
  })
  test('is that of a clause', async () => {
    const clause = (on: string) => ({ title, assigned: ['birch'], due: { kind: 'date', on } })
    const told = await scene.post(secretary, `sittings/${scene.it.sitting}/commands`, {
      type: 'RecordDecision',
      item: scene.it.item,
      title,
      clauses: [clause('2028-03-01'), clause('2028-02-30')],
    })
    await scene.refused(told, 422, 'date.notInCalendar', at('/clauses/1/due'))
  })
  test('lies behind the clock', async () => {
    const body = { type: 'AdvanceClock', target: scene.http.clock.now - 1 }
    await scene.refused(
      await scene.post(secretary, `commissions/${scene.it.id}/commands`, body),
      422,
      'clock.backwards',
      at('/target'),
    )
  })
})

test('a title that somebody else has changed meanwhile is shown with both', async () => {
  const instruction = { type: 'RegisterInstruction', title, body: 'superior-council', source: 'S', mark: 'A' }
  await scene.it.act(secretary, `commissions/${scene.it.id}/commands`, instruction)
  await scene.it.quiet()
  const { items } = await scene.it.see(`sessions/${scene.next}/agenda`)
  const item = items.find((one: { title: object }) => JSON.stringify(one.title) === JSON.stringify(title)).id
  await scene.it.act(secretary, `sessions/${scene.next}/commands`, {
    type: 'RetitleItem',
    item,
    was: title,
    title: { en: 'First' },
  })
  await scene.begin()
  const body = { type: 'RetitleItem', item, was: title, title: { en: 'Second' } }
  const details = { was: title, is: { en: 'First' }, pointer: '/was' }
  await scene.refused(await scene.post(secretary, `sessions/${scene.next}/commands`, body), 409, 'item.changed', {
    details,
  })
})
