import { deliver, found, foundingOf, type Http, type Told } from '../support/http-commission.js'
import { edition, opening, until } from '../support/http-cycle.js'

const items = 50
export const officer = 'secretariat.secretariatOfficer'

type Act = (
  office: string,
  path: string,
  body: object,
) => Promise<{ json: Told['json']; headers: Record<string, unknown> }>

/** A session in its preparation with so many items, and a document for each. */
export async function agendaSession(http: Http) {
  const founding = foundingOf()
  // The process that is asked goes by the machine's clock.
  const terms = founding.terms.map((term) => ({ ...term, from: '2020-01-01' }))
  const { id, tokens } = await found(http, { ...founding, terms, procedure: edition })
  const act: Act = async (office, path, body) => {
    const told = await http.ask(path, { as: tokens[office]!, body })
    if (told.status >= 300) throw new Error(told.text)
    return told
  }
  const begun = ({ headers }: Awaited<ReturnType<Act>>) => String(headers['location']).split('/').at(-1) ?? ''
  const session = begun(await act('plenary.chair', `commissions/${id}/sessions`, { opening, place: {}, host: 'alder' }))
  await until(http, id, Date.UTC(2027, 8, 2, 9))
  const acts = `sessions/${session}/commands`
  for (let index = 0; index < items; index++) {
    const title = { en: `Item ${String(index + 1)}`, ru: `Вопрос ${String(index + 1)}` }
    const submitted = await act('alder.secretary', acts, { type: 'SubmitProposal', title, subject: 'cataloguing' })
    await act(officer, acts, { type: 'AcceptProposal', proposal: submitted.json.events[0].proposal })
  }
  for (const { id: item, title } of (await http.ask(`sessions/${session}/agenda`, { as: tokens[officer]! })).json
    .items) {
    const draft = { item, class: 'draftDecision', title }
    const document = begun(await act('alder.secretary', `sessions/${session}/documents`, draft))
    const version = { type: 'AddVersion', sha256: 'a'.repeat(64), bytes: 5, language: 'ru' }
    await act('alder.secretary', `documents/${document}/commands`, version)
  }
  await deliver(http)
  await http.stores.sql('analyze')
  return { session, tokens, act }
}

export function retitlingOf(session: string, act: Act, { id: item, title }: { id: string; title: object }) {
  let was = title
  let count = 0
  return async () => {
    const next = { en: `Title ${String((count += 1))}.` }
    await act(officer, `sessions/${session}/commands`, { type: 'RetitleItem', item, was, title: next })
    was = next
    return next.en
  }
}
