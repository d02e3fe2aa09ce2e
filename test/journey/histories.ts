import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { icmec, icmecJourney } from '@plenary/data'
import type { Client } from '@temporalio/client'
import type { Installation } from '../support/installation.js'
import { until } from '../support/until.js'
import { connectTo, found, keptOf, listedByCli, readableIn, type Kept } from './kept.js'
import type { Story } from './scene.js'

const councils = `
  select consultation.stream as id, session.payload::jsonb -> 'event' -> 'founding' ->> 'id' as session
  from journal session join journal consultation using (circle)
  where circle = $1 and session.type = 'SessionAnnounced' and consultation.type = 'ConsultationOpened'
    and session.payload::jsonb -> 'event' -> 'founding' ->> 'ordinal' = '21'
    and consultation.payload::jsonb -> 'event' -> 'question' ->> 'session' =
      session.payload::jsonb -> 'event' -> 'founding' ->> 'id'
    and consultation.payload::jsonb -> 'event' -> 'question' ->> 'stage' like 'council/%'`

const words = [...new Set([icmec, icmecJourney].flatMap(readableIn))]

/** What Temporal keeps of a run: enough to find the conductors, and nothing that a person could read. */
export function proveHistories(scene: () => { readonly plenary: Installation; readonly story: Story }): void {
  let temporal: Awaited<ReturnType<typeof connectTo>>
  beforeAll(async () => {
    temporal = await connectTo(scene().plenary)
  })
  afterAll(() => temporal.close())

  describe('in Temporal', () => {
    test('conductors of two councils ran at once, found by the attribute of their session', async () => {
      const { plenary, story } = scene()
      const asked = await plenary.sql<{ id: string; session: string }>(councils, [story.commission])
      const query = `plenarySession = "${asked[0]?.session ?? ''}"`
      const kept = await keptOf(temporal.client, query)
      expect(atOnce(kept.filter(({ workflowId }) => asked.some(({ id }) => workflowId === `consultation/${id}`)))).toBe(
        true,
      )
      const { line, ids } = listedByCli(plenary, query)
      expect(ids.sort()).toEqual(kept.map(({ workflowId }) => workflowId).sort())
      process.stdout.write(`${line}: ${String(ids.length)} workflows\n`)
    }, 60_000)

    test('no title, name or text of the sample stands in any history, memo, attribute or detail', async () => {
      const kept = await keptOf(temporal.client, `TaskQueue = 'plenary'`)
      expect(words.length).toBeGreaterThan(150)
      expect(kept.length).toBeGreaterThan(20)
      expect(found(words, kept)).toEqual([])
      process.stdout.write(`the largest of ${String(kept.length)} histories: ${largestOf(kept)}\n`)
    }, 120_000)

    test.each(['args', 'memo', 'details'] as const)(
      'the same search finds what is planted in %s',
      async (where) => {
        expect(found(words, await plantedIn(temporal.client, where, words[0] ?? ''))).toEqual([words[0]])
      },
      30_000,
    )
  })
}

const atOnce = ([one, ...others]: readonly Kept[]): boolean =>
  one !== undefined && others.some(({ from, to }) => one.from < to && from < one.to)

const largestOf = (kept: readonly Kept[]): string => {
  const { workflowId, events, bytes } = kept.reduce((most, run) => (run.bytes > most.bytes ? run : most))
  return `${workflowId}, ${String(events)} events, ${String(bytes)} bytes`
}

/** A workflow that carries what none may. */
async function plantedIn(client: Client, where: 'args' | 'memo' | 'details', text: string): Promise<Kept[]> {
  const workflowId = `canary/${randomUUID()}`
  const args = where === 'args' ? [{ title: { ru: text } }] : []
  const memo = where === 'memo' ? { note: `on ${text}` } : {}
  const handle = await client.workflow.start('canary', { taskQueue: 'canaries', workflowId, args, memo })
  await handle.terminate(where === 'details' ? text : 'seen')
  return until('a canary that is seen', async () => {
    const kept = await keptOf(client, `WorkflowId = '${workflowId}'`)
    return kept.length > 0 ? kept : null
  })
}
