import { describe, expect, test } from '@jest/globals'
import type { Line, Story } from './scene.js'

type Pick = (act: string, ordinal?: number) => Line[]

/** What is public is told as public, what fills the gaps as assumed and neutrally. */
export function proveRecord(scene: () => Story): void {
  const pick: Pick = (act, ordinal) =>
    scene().told.filter((one) => one.act === act && (ordinal === undefined || one.session === ordinal))
  describe('the public record in the chronicle', () => {
    tellTheRecord(scene, pick)
    fillNeutrally(scene, pick)
  })
}

function tellTheRecord(scene: () => Story, pick: Pick): void {
  test('tells as public what the notices tell, and nothing else', () => {
    const told = scene().told.filter(({ mark }) => mark === 'V')
    const about = (...acts: string[]) =>
      told.filter(({ act }) => acts.includes(act)).map(({ session: of, detail }) => `${String(of)} ${detail}`)
    expect(about('SessionAnnounced', 'OpeningFirmed', 'NextSessionFixed')).toEqual([
      '20 the session is convened for 2022-10-19 14:00, Crocus Expo, pavilion 1, Moscow, Russia (assumed: on which day it was convened)',
      '21 the date firms up: end of 2023-04, Dushanbe, Tajikistan',
      '21 the date firms up: 2023-04-27 10:00, Dushanbe, Tajikistan (assumed: the hour, and on which day it was firmed up)',
      '21 the next session: 2024-09-01 – 2024-10-31, Kyrgyz Republic',
      '22 the session is convened for 2024-09-01 – 2024-10-31, Kyrgyz Republic',
    ])
    // 21/5 and 21/6 stand on items that are assumed, 21/1 on the instruction; of XX no decision is known.
    expect(about('DecisionRecorded')).toEqual([
      '21 decision 21/1 is adopted: To hold the event in Russia in 2024 under the CSC decision of 23.11.2022, prepared by all national parts (assumed: the number of the decision)',
      '21 decision 21/5 is adopted: Work plan for 2024 approved (assumed: the number of the decision)',
      '21 decision 21/6 is adopted: Resolutions on organisational issues (assumed: the number of the decision)',
    ])
    expect(pick('ProposalSubmitted').filter(({ mark }) => mark !== 'A')).toEqual([])
    expect(pick('Dispatched', 21).filter(({ mark }) => mark === 'V')).toMatchObject([
      { at: expect.stringMatching(/^2023-04-24/), subject: 'press-notice' },
    ])
  })

  test('plays the documents of which the record knows', () => {
    const documents = pick('DocumentRegistered').filter(({ mark }) => mark === 'V')
    expect(documents.map(({ session: of, subject }) => `${String(of)} ${subject.slice(0, 60)}`)).toEqual([
      '20 Draft Agreement on Standardization of Armaments and Military',
      '21 Work plan for 2024',
      '21 On the margins, a memorandum on standardization and metrolog',
    ])
  })
}

function fillNeutrally(scene: () => Story, pick: Pick): void {
  test('has the councils review on the days on which they met', () => {
    const opinions = pick('OpinionGiven').filter(({ actor }) => actor.endsWith('.councilSecretary'))
    const days = opinions.map(
      ({ at, session: of, actor }) => `${String(of)} ${at.slice(0, 10)} ${actor.split('.')[0] ?? ''}`,
    )
    expect([...new Set(days)].sort()).toEqual([
      '20 2022-10-18 intellectual-property',
      '20 2022-10-18 standardization',
      '21 2023-04-26 exhibitions',
      '21 2023-04-26 intellectual-property',
      '21 2023-04-26 standardization',
    ])
  })

  test('shows no state as late, and reminds all parts alike but for what a host owes', () => {
    expect(scene().told.filter(({ detail }) => /\(late\)|not presented:/.test(detail))).toEqual([])
    const parts = ['armenia', 'belarus', 'kazakhstan', 'kyrgyzstan', 'russia', 'tajikistan']
    const reminded = (part: string) =>
      pick('DutyReminded')
        .filter(({ detail }) => detail.startsWith(`reminds ${part} `) && !detail.includes('date-and-place'))
        .map(({ at, detail }) => `${at.slice(0, 10)} ${detail.replaceAll(part, 'part')}`)
    for (const part of parts) expect(reminded(part)).toEqual(reminded('armenia'))
    expect(
      pick('DutyReminded').filter(({ detail }) => detail.startsWith('reminds secretariat ')).length,
    ).toBeGreaterThan(50)
  })
}
