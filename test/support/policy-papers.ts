import { distribution, type Restricted } from './policy.js'
import type { PolicyStory } from './policy-story.js'

const title = (en: string) => ({ en, ru: en })
const version = { type: 'AddVersion', sha256: 'a'.repeat(64), bytes: 5, language: 'ru' }

/** Drafts of two parts that are open to the commission, and two that are for their lists alone; one of these is a paper. */
export async function handIn(story: PolicyStory): Promise<void> {
  const { names } = story
  const draft = (item: string, of: string) => ({ item: names[item], class: 'draftDecision', title: title(of) })
  names['document'] = await begin(story, 'alder', draft('item', 'Draft of alder'))
  names['ownDocument'] = await begin(story, 'birch', draft('ownItem', 'Draft of birch'))
  const access = (mark: string, of: Restricted) => ({ mark, distribution: distribution[of] })
  await restricted(story, 'restricted', 'birch', {
    ...draft('marked', 'Stock of the depot'),
    access: access('official', 'restricted'),
  })
  await restricted(story, 'paper', 'alder', {
    ...{ item: names['item'], class: 'agreement', access: access('secret', 'paper') },
    paper: { number: '12', copy: '3', holder: 'alder' },
  })
  for (const [which, body] of [
    ['document', 'alder'],
    ['ownDocument', 'birch'],
    ['restricted', 'birch'],
  ] as const)
    await story.act(`${body}.secretary`, `documents/{${which}}/commands`, version)
}

async function begin(story: PolicyStory, body: string, document: object): Promise<string> {
  return story.begin(`${body}.secretary`, 'sessions/{session}/documents', document)
}

/** Its own id, that of the card by which everybody knows of it, and that of the text that its title is. */
async function restricted(story: PolicyStory, name: Restricted, body: string, document: object): Promise<void> {
  const { names } = story
  const id = (names[name] = await begin(story, body, document))
  const { card, sealed } = await story.see(`documents/${id}`, `${body}.secretary`)
  Object.assign(names, { [`${name}Card`]: card, ...(sealed && { [`${name}Title`]: sealed.content }) })
}
