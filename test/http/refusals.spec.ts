import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { expectProblem, journalled } from '../support/expect-problem.js'
import { bringHttp, type Http, type Told } from '../support/http-commission.js'
import { cycle, type Cycle } from '../support/http-cycle.js'

let http: Http
let it: Cycle
/** The next session: convened, before its call. */
let next: string
let recorded: number
beforeAll(async () => {
  http = await bringHttp()
  it = await cycle(http)
  const opening = { kind: 'window', from: '2028-09-01', to: '2028-10-31' }
  const convened = await it.act('plenary.chair', `commissions/${it.id}/sessions`, { opening, place: {} })
  next = convened.json.events[0].founding.id
  await it.quiet()
}, 120_000)
afterAll(() => http.stop(), 60_000)
beforeEach(async () => {
  recorded = await journalled(http)
})

const secretary = 'secretariat.commissionSecretary'
const title = { en: 'T' }
const post = (office: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  http.ask(path, { as: it.tokens[office]!, body, headers })
/** A problem with this status and code, and nothing stored. */
async function refused(told: Told, status: number, code: string, more: object = {}) {
  expectProblem(told, status, code, more)
  expect(await journalled(http)).toBe(recorded)
}
const at = (pointer: string) => ({ details: { pointer } })

describe('an act that is not known', () => {
  const engine = ['PassTime', 'OpenStage', 'CloseStage', 'StartRound', 'NoteConvened', 'NoteDocument', 'CloseDecision']
  test.each([...engine, 'approveagenda', 'FoundCommission', '', '__proto__', 'constructor'])('%s', async (type) => {
    const body = { type, stage: 'proposals', round: 1, due: 1, because: 'time' }
    for (const path of [`sessions/${it.session}`, `commissions/${it.id}`, `decisions/${it.decision}`])
      await refused(await post(secretary, `${path}/commands`, body), 400, 'command.unknown', at('/type'))
  })
})

describe('a body that is not what is asked for', () => {
  const path = () => `sessions/${next}/commands`
  const malformed = (body: unknown, pointer: string) => async () =>
    refused(await post('birch.secretary', path(), body), 400, 'body.malformed', at(pointer))
  const submit = { type: 'SubmitProposal', title }
  test('a field that is not known', malformed({ ...submit, colour: 'red' }, '/colour'))
  test('a field that is not known, inside', malformed({ ...submit, title: { ...title, 'a/b~': 'c' } }, '/title/a~1b~0'))
  test('a field that is missing', malformed({ type: 'SubmitProposal' }, '/title'))
  test('a wrong type', malformed({ ...submit, subject: 7 }, '/subject'))
  test('a text longer than any', malformed({ ...submit, title: { en: 'x'.repeat(2_001) } }, '/title/en'))
  test('a text that is not set apart', malformed({ ...submit, justification: 'Because' }, '/justification'))
  test('a date of a kind that is not known', malformed({ type: 'FirmUp', opening: { kind: 'soon' } }, '/opening/kind'))
  test('a list', malformed([submit], ''))
  test('a prototype', malformed(`{"type":"SubmitProposal","title":{"__proto__":{"en":"x"}}}`, '/title'))
  test('depth without end', malformed(`${'['.repeat(5_000)}${']'.repeat(5_000)}`, '/0'.repeat(33)))
  test('no JSON', malformed('{"type":', ''))
  test('nothing', async () => {
    const told = await http.ask(path(), { method: 'POST', as: it.tokens['birch.secretary']! })
    await refused(told, 400, 'body.malformed', at(''))
  })
  test('no type', async () => refused(await post('birch.secretary', path(), {}), 400, 'command.unknown', at('/type')))
  test.each(['a\u0000b', 'a\ud800', '\udc00'])('characters that cannot be kept: %j', async (en) => {
    const told = await post('birch.secretary', path(), { ...submit, title: { en } })
    await refused(told, 400, 'command.malformed', at('/title/en'))
    const named = await post('birch.secretary', path(), { ...submit, title: { [en]: 'x' } })
    await refused(named, 400, 'command.malformed', at('/title'))
  })
  test('another type of content', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    await refused(await post('birch.secretary', path(), 'type=Sign', headers), 415, 'body.notJson')
  })
  test('more than a megabyte', async () => {
    const body = { ...submit, justification: { text: 'x'.repeat(1_100_000) } }
    await refused(await post('birch.secretary', path(), body), 413, 'body.tooLarge')
  })
  test('the value that was wrong is never repeated', async () => {
    const told = await post('birch.secretary', path(), { ...submit, secret: 'do not tell', subject: { x: 'nor this' } })
    expect(told.text).not.toMatch(/do not tell|nor this/)
  })
})

describe('an act on what is not there', () => {
  const nowhere = '99999999-9999-4999-8999-999999999999'
  test.each([nowhere, 'x', nowhere.toUpperCase().replace('9', 'A')])('a session %s', async (id) => {
    const told = await post(secretary, `sessions/${id}/commands`, { type: 'ComposeEdition' })
    await refused(told, 404, 'stream.unknown', { details: { stream: id } })
  })
  test('a stage', async () => {
    const told = await post('birch.secretary', `sessions/${next}/commands`, { type: 'AnswerCall', stage: 'lunch' })
    await refused(told, 404, 'stage.unknown', at('/stage'))
    const explained = await http.ask(`sessions/${next}/explain?stage=lunch`, { as: it.tokens[secretary]! })
    await refused(explained, 404, 'stage.unknown')
  })
  test.each(['x', 'constructor', '__proto__'])('an item, a source %s', async (name) => {
    const unknown = async (office: string, path: string, body: object, what: string) =>
      refused(await post(office, `sessions/${next}/${path}`, body), 404, `${what}.unknown`, at(`/${what}`))
    await unknown(secretary, 'commands', { type: 'RetitleItem', item: name, was: title, title }, 'item')
    await unknown(secretary, 'commands', { type: 'IncludeItem', source: name }, 'source')
    await unknown('birch.secretary', 'documents', { item: name, class: 'report', title }, 'item')
  })
  test('an edition, a parameter, a page', async () => {
    const as = it.tokens[secretary]!
    await refused(await http.ask(`sessions/${next}/agenda?edition=9`, { as }), 404, 'edition.unknown')
    await refused(await http.ask(`sessions/${next}/explain?stage=constructor`, { as }), 404, 'stage.unknown')
    await refused(await http.ask(`sessions/${next}/agenda?edition=0`, { as }), 400, 'query.malformed')
    await refused(await http.ask(`sessions/${next}/agenda?print=1`, { as }), 400, 'query.malformed')
    await refused(await http.ask(`sessions/${next}/plan?print=1`, { as }), 400, 'query.malformed')
    await refused(await http.ask(`commissions/${it.id}/journal?after=x`, { as }), 400, 'query.malformed')
    await refused(await http.ask(`commissions/${it.id}/journal?limit=-1`, { as }), 400, 'query.malformed')
  })
})

describe('an act by whom or when it is not to be', () => {
  test('the wrong office', async () => {
    const told = await post('birch.head', `sessions/${next}/commands`, { type: 'ComposeEdition' })
    await refused(told, 403, 'act.notPermitted', { details: { act: 'ComposeEdition' } })
  })
  test('a body that is not asked, with the article', async () => {
    const body = { type: 'GiveOpinion', item: it.item, opinion: 'cleared' }
    const told = await post('standardization.councilSecretary', `consultations/${it.review}/commands`, body)
    await refused(told, 403, 'consultation.notAsked', { article: 'Rule 9' })
  })
  test('before its stage, and whom that waits for', async () => {
    const told = await post('birch.secretary', `sessions/${next}/commands`, { type: 'AnswerCall', stage: 'proposals' })
    await refused(told, 409, 'stage.notOpen', { waitingFor: [{ who: 'time', what: 'opens', stage: 'proposals' }] })
  })
  test('in a stage about something else', async () => {
    const told = await post('plenary.chair', `sessions/${it.session}/commands`, { type: 'Approve', stage: 'tour' })
    await refused(told, 422, 'stage.otherMatter', at('/stage'))
  })
  test('after the sitting has opened', async () => {
    const told = await post('birch.secretary', `sessions/${it.session}/commands`, { type: 'SubmitProposal', title })
    await refused(told, 409, 'session.sittingOpened', { title: 'The plenary has opened.' })
  })
  test('after the tour has closed, with the article', async () => {
    const told = await post('elm.secretary', `consultations/${it.tour}/commands`, {
      type: 'Reply',
      position: 'consent',
    })
    await refused(told, 409, 'consultation.closed', { article: 'Rule 7' })
  })
})

describe('a date that cannot be', () => {
  const move = (opening: object) =>
    post(secretary, `sessions/${next}/commands`, {
      type: 'MoveSession',
      opening,
      authority: 'A',
      reason: { text: 'R' },
    })

  test('ends before it begins', async () => {
    const told = await move({ kind: 'window', from: '2028-10-31', to: '2028-09-01' })
    await refused(told, 422, 'date.endsBeforeItBegins', at('/opening'))
    const body = { opening: { kind: 'window', from: '2030-02-01', to: '2030-01-01' }, place: {} }
    await refused(
      await post(secretary, `commissions/${it.id}/sessions`, body),
      422,
      'date.endsBeforeItBegins',
      at('/opening'),
    )
  })
  test('is not in the calendar', async () =>
    refused(await move({ kind: 'day', on: '2028-02-30' }), 422, 'date.notInCalendar', at('/opening')))
  test('has passed', async () =>
    refused(await move({ kind: 'day', on: '2027-02-03' }), 422, 'date.past', at('/opening')))
  test('is outside what was announced', async () => {
    const told = await post(secretary, `sessions/${next}/commands`, {
      type: 'FirmUp',
      opening: { kind: 'day', on: '2028-12-01' },
    })
    await refused(told, 422, 'date.notNarrower', at('/opening'))
  })
  test('lies behind the clock', async () => {
    const body = { type: 'AdvanceClock', target: http.clock.now - 1 }
    await refused(await post(secretary, `commissions/${it.id}/commands`, body), 422, 'clock.backwards', at('/target'))
  })
})

test('a title that somebody else has changed meanwhile is shown with both', async () => {
  const instruction = { type: 'RegisterInstruction', title, body: 'superior-council', source: 'S', mark: 'A' }
  await it.act(secretary, `commissions/${it.id}/commands`, instruction)
  await it.quiet()
  const { items } = await it.see(`sessions/${next}/agenda`)
  const item = items.find((one: { title: object }) => JSON.stringify(one.title) === JSON.stringify(title)).id
  await it.act(secretary, `sessions/${next}/commands`, {
    type: 'RetitleItem',
    item,
    was: title,
    title: { en: 'First' },
  })
  recorded = await journalled(http)
  const body = { type: 'RetitleItem', item, was: title, title: { en: 'Second' } }
  const details = { was: title, is: { en: 'First' }, pointer: '/was' }
  await refused(await post(secretary, `sessions/${next}/commands`, body), 409, 'item.changed', { details })
})
