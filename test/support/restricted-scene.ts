import { found, foundingOf, type Http } from './http-commission.js'
import { edition, opening, until } from './http-cycle.js'

export const secrets = {
  title: 'Stock of the northern depot',
  comment: 'Two of them are empty',
  sha256: 'c'.repeat(64),
}
const at = (day: string) => Date.parse(`${day}T09:00:00Z`)
export type RestrictedScene = Awaited<ReturnType<typeof restricted>>

/**
 * Alder has proposed an item by its mark alone, and drafted a document on it for Birch and the secretariat. The tour of
 * approval is under way; Birch has replied.
 */
export async function restricted(http: Http) {
  const { id, tokens } = await found(http, { ...foundingOf(), procedure: edition })
  const hands = handsOf(http, tokens)
  const { act, see, begin } = hands
  const session = await begin('plenary.chair', `commissions/${id}/sessions`, { opening, place: {}, host: 'alder' })
  const acts = `sessions/${session}/commands`
  await until(http, id, at('2027-09-02'))
  const { proposal } = (await act('alder.secretary', acts, { type: 'SubmitProposal', mark: 'official' })).events[0]
  await act('secretariat.secretariatOfficer', acts, { type: 'AcceptProposal', proposal })
  const item = (await see('plenary.chair', `sessions/${session}/agenda`)).items[0].id as string
  const access = { mark: 'official', distribution: ['birch', 'secretariat'] }
  const draft = { item, class: 'draftDecision', title: { en: secrets.title }, access }
  const document = await begin('alder.secretary', `sessions/${session}/documents`, draft)
  const version = { type: 'AddVersion', sha256: secrets.sha256, bytes: 5, language: 'ru' }
  await act('alder.secretary', `documents/${document}/commands`, version)

  await until(http, id, at('2027-10-10'))
  const { stages } = await see('plenary.chair', `sessions/${session}`)
  const tour = stages.find((one: { id: string }) => one.id === 'tour').consultations[0] as string
  const reply = { type: 'Reply', position: 'consentWithComments', comment: { text: secrets.comment } }
  await act('birch.secretary', `consultations/${tour}/commands`, reply)
  await until(http, id, at('2027-10-11'))
  return { ...hands, id, tokens, session, acts, item, document, tour }
}

/** What each office asks, sees, does and begins. */
function handsOf(http: Http, tokens: Readonly<Record<string, string>>) {
  const ask = (office: string, path: string, body?: object) =>
    http.ask(path, { as: tokens[office]!, ...(body && { body }) })
  const done = async (office: string, path: string, body: object) => {
    const told = await ask(office, path, body)
    if (told.status >= 300) throw new Error(`${path} ${JSON.stringify(body)}: ${told.text}`)
    return told
  }
  return {
    ask,
    see: async (office: string, path: string) => (await ask(office, path)).json,
    act: async (office: string, path: string, body: object) => (await done(office, path, body)).json,
    begin: async (office: string, path: string, body: object) =>
      String((await done(office, path, body)).headers.location)
        .split('/')
        .at(-1)!,
  }
}
