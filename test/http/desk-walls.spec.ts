import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { bringHttp, type Http } from '../support/http-commission.js'
import { PolicyStory } from '../support/policy-story.js'
import { consoleOf } from '../support/walls.js'

let http: Http
let story: PolicyStory
const roles = ['plenary_owner', 'plenary_engine', 'plenary_api', 'plenary_entrance'] as const
type Role = (typeof roles)[number]
type Rows = Readonly<Record<Role, ReadonlySet<string>>>
let before: Rows
let draft: string
/** What the first revision of the draft said. */
let first: { readonly content: string }
beforeAll(async () => {
  http = await bringHttp()
  story = await PolicyStory.begin(http)
  await story.reach('preparing')
  before = await rowsSeen()
  await work()
}, 120_000)
afterAll(() => http.stop(), 60_000)

/** What is prepared, in the words in which it would be found: a title, positions, whether there is anything to propose. */
const secrets = [
  'Pears',
  'Quinces',
  'Our reasons',
  'notParticipating',
  'amendment',
  'none:true',
  'Elsewhere they agree',
]

const atDesk = async (office: string, type: string, more: object) =>
  (await story.act(office, 'desks/{birchDesk}/commands', { type, ...more })).json.events[0]
const seen = async () => (await http.ask(story.filled('desks/{birchDesk}'), { headers: story.shown.head })).json
async function work(): Promise<void> {
  const to = story.filled('{session}')
  const title = { en: 'Pears' }
  const proposal = { type: 'SubmitProposal', title, subject: 'enterprises' }
  const written = await atDesk('birch.contributor', 'WriteDraft', { to, act: proposal })
  draft = written.draft
  first = written.act.said
  const act = { ...proposal, title: { en: 'Quinces' }, justification: { text: 'Our reasons' } }
  await atDesk('birch.secretary', 'ReviseDraft', { draft, was: 1, act })
  await atDesk('birch.head', 'WriteDraft', { to, act: { type: 'Reply', position: 'amendment' } })
  await atDesk('birch.head', 'WriteDraft', { to, act: { type: 'AnswerCall', stage: 'proposals', none: true } })
  const text = { text: 'Elsewhere they agree' }
  await atDesk('birch.head', 'WriteBrief', { item: story.filled('{item}'), was: 0, position: 'notParticipating', text })
}

/** Every row of every table, as far as its columns can be read at all, with the name of its table. */
async function rowsSeen(): Promise<Rows> {
  const seen = Object.fromEntries(roles.map((role) => [role, new Set<string>()])) as Record<Role, Set<string>>
  for (const role of roles) {
    const [client, rows] = [await consoleOf(http.stores.url, role), seen[role]]
    for (const { table, columns } of await readableBy(role))
      for (const { row } of await client.ask<{ row: string }>(
        `select to_jsonb(t)::text as row from (select ${columns} from "${table}") t`,
      ))
        rows.add(`${table} ${plain(row)}`)
    await client.end()
  }
  return seen
}
const readableBy = (role: Role) =>
  http.stores.sql<{ table: string; columns: string }>(
    `select c.relname as table, string_agg(format('%I', a.attname), ', ') as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
        and has_column_privilege($1, c.oid, a.attnum, 'select')
      group by 1`,
    [role],
  )
/** Without what PostgreSQL and JSON put around it. */
const plain = (row: string): string =>
  row.replaceAll(/\\\\x([0-9a-f]*)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString()).replaceAll(/["\\]/g, '')

/** Where each secret is found in what was written since: as `table: secret`. */
const foundIn = (now: Rows, role: Role): string[] => {
  const written = [...now[role]].filter((row) => !before[role].has(row))
  return secrets.filter((secret) => written.some((row) => row.includes(secret)))
}

describe('what a part prepares at its desk', () => {
  test('is found by nobody who holds the database without a credential, in no row that can be read', async () => {
    const now = await rowsSeen()
    expect(foundIn(now, 'plenary_owner')).toEqual(secrets)
    for (const role of ['plenary_engine', 'plenary_api', 'plenary_entrance'] as const)
      expect([role, foundIn(now, role)]).toEqual([role, []])
    expect([...now.plenary_engine].some((row) => row.startsWith('journal ') && row.includes(draft))).toBe(true)
  })

  test('is nowhere any more once the head has erased it, in every revision, and the brief with its position', async () => {
    await atDesk('birch.head', 'DiscardDraft', { draft, revision: 2 })
    const { drafts, briefs } = await seen()
    const { said, act } = drafts.find(({ id }: { id: string }) => id === draft)
    expect(act).toEqual({
      ...{ type: 'SubmitProposal', title: { en: 'Quinces' }, subject: 'enterprises' },
      justification: { text: 'Our reasons' },
    })
    expect(briefs).toMatchObject([{ position: 'notParticipating', text: { text: 'Elsewhere they agree' } }])
    for (const { content } of [first, said, briefs[0].said])
      await atDesk('birch.head', 'EraseContent', { content, authority: 'Order 7' })
    expect(foundIn(await rowsSeen(), 'plenary_owner')).toEqual(['amendment', 'none:true'])
    const after = await seen()
    const draftAfter = after.drafts.find(({ id }: { id: string }) => id === draft)
    expect([draftAfter.act, draftAfter.said]).toEqual([{ type: 'SubmitProposal' }, { ...said, erased: true }])
    expect(after.briefs).toEqual([
      {
        ...{ item: story.filled('{item}'), said: { ...briefs[0].said, erased: true }, revision: 1, comments: [] },
        ...{ by: expect.anything(), at: expect.any(Number) },
      },
    ])
  })
})
