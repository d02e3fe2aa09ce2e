import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { bringRefusing, type Refusing } from '../support/refusing.js'

let scene: Refusing
beforeAll(async () => {
  scene = await bringRefusing()
}, 120_000)
afterAll(() => scene.http.stop(), 60_000)
beforeEach(() => scene.begin())

const title = { en: 'T' }
const at = (pointer: string) => ({ details: { pointer } })

describe('an act by whom or when it is not to be', () => {
  test('the wrong office', async () => {
    const told = await scene.post('birch.head', `sessions/${scene.next}/commands`, { type: 'ComposeEdition' })
    const mayBe = ['commissionSecretary', 'secretariatOfficer']
    await scene.refused(told, 403, 'act.notPermitted', { details: { act: 'ComposeEdition', mayBe, pointer: '/type' } })
    const opinion = { type: 'GiveOpinion', item: scene.it.item, opinion: 'cleared' }
    const given = await scene.post('birch.secretary', `consultations/${scene.it.review}/commands`, opinion)
    const councils = { mayBe: ['workingGroupSecretary', 'councilSecretary'], pointer: '/type' }
    await scene.refused(given, 403, 'act.notPermitted', { article: 'Rule 9', details: councils })
  })
  test('the wrong office where the act is not named in what is sent', async () => {
    const told = await scene.post('birch.head', `commissions/${scene.it.id}/sessions`, {
      opening: { kind: 'unknown' },
      place: {},
    })
    await scene.refused(told, 403, 'act.notPermitted')
    expect(told.json.details).toEqual({ act: 'ConveneSession', mayBe: ['chair', 'commissionSecretary'] })
  })
  test('a body that is not asked, with the article', async () => {
    const body = { type: 'GiveOpinion', item: scene.it.item, opinion: 'cleared' }
    const told = await scene.post('standardization.councilSecretary', `consultations/${scene.it.review}/commands`, body)
    await scene.refused(told, 403, 'consultation.notAsked', { article: 'Rule 9' })
  })
  test('before its stage, and whom that waits for', async () => {
    const told = await scene.post('birch.secretary', `sessions/${scene.next}/commands`, {
      type: 'AnswerCall',
      stage: 'proposals',
    })
    await scene.refused(told, 409, 'stage.notOpen', {
      waitingFor: [{ who: 'time', what: 'opens', stage: 'proposals' }],
      ...at('/stage'),
    })
  })
  test('in a stage about something else', async () => {
    const told = await scene.post('plenary.chair', `sessions/${scene.it.session}/commands`, {
      type: 'Approve',
      stage: 'tour',
    })
    await scene.refused(told, 422, 'stage.otherMatter', at('/stage'))
  })
  test('after the sitting has opened', async () => {
    const told = await scene.post('birch.secretary', `sessions/${scene.it.session}/commands`, {
      type: 'SubmitProposal',
      title,
    })
    await scene.refused(told, 409, 'session.sittingOpened', { title: 'The plenary has opened.' })
  })
  test('after the tour has closed, with the article', async () => {
    const told = await scene.post('elm.secretary', `consultations/${scene.it.tour}/commands`, {
      type: 'Reply',
      position: 'consent',
    })
    await scene.refused(told, 409, 'consultation.closed', { article: 'Rule 7' })
  })
})
