import { until } from './http-cycle.js'
import type { Http } from './http-commission.js'
import type { PolicyStory } from './policy-story.js'

/** The session before: its plenary postpones what Alder had proposed. */
export async function previousSession(http: Http, story: PolicyStory): Promise<void> {
  const { names } = story
  const opening = { kind: 'firm', on: '2027-08-05', time: '10:00' }
  const convening = { opening, place: {}, host: 'alder' }
  names['previous'] = await story.begin('plenary.chair', 'commissions/{commission}/sessions', convening)
  const over = 'sessions/{previous}/commands'
  await story.settle()
  const submit = { type: 'SubmitProposal', title: { en: 'Left for later', ru: 'Отложено' } }
  const { proposal } = (await story.act('alder.secretary', over, submit)).json.events[0]
  await story.act('secretariat.secretariatOfficer', over, { type: 'AcceptProposal', proposal })
  const { items } = await story.see('sessions/{previous}/agenda')
  names['postponed'] = items.find(({ source }: { source: string }) => source === proposal).id
  await until(http, story.id, Date.parse('2027-08-05T09:00:00Z'))
  names['sittingBefore'] = (await story.see('sessions/{previous}')).sitting
  for (const act of [
    { type: 'OpenSitting', presiding: 'plenary.chair' },
    { type: 'AdoptAgenda' },
    { type: 'DisposeOfItem', item: names['postponed'], disposal: 'postponed' },
    { type: 'CloseSitting' },
  ])
    await story.act('secretariat.commissionSecretary', 'sittings/{sittingBefore}/commands', act)
  await story.settle()
}
