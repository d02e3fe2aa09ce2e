import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Installation } from '../support/installation.js'
import { until } from '../support/until.js'
import { connectTo } from './kept.js'
import { outlineOf } from './recount.js'
import { playIcmec, type Story } from './scene.js'

/** Workflows hold nothing that the database does not hold too. */
export function proveDisposable(scene: () => { readonly plenary: Installation; readonly story: Story }): void {
  describe('all workflows ended and the data of Temporal deleted in mid-cycle', () => {
    test('reconcile lets the cycle go on to the same end as an undisturbed one', async () => {
      const { plenary, story } = scene()
      const disturbed = await playIcmec(plenary, async (lines) => {
        const isThere = (line: string) => line.includes('"session":21') && line.includes('stage first-tour begins')
        await until('the first tour of XXI', () => lines.some(isThere), 240_000)
        await terminateAll(plenary)
        await forget(plenary)
        expect(await plenary.command('reconcile')).toMatchObject({ code: 0 })
      })
      const undisturbed = await outlineOf(plenary.sql, story.commission)
      expect(undisturbed.length).toBeGreaterThan(300)
      expect(await outlineOf(plenary.sql, disturbed.commission)).toEqual(undisturbed)
      expect(await plenary.command('verify', '--commission', disturbed.commission)).toMatchObject({ code: 0 })
    }, 420_000)
  })
}

async function terminateAll(plenary: Installation): Promise<void> {
  const { client, close } = await connectTo(plenary)
  const terminated: string[] = []
  for await (const { workflowId } of client.workflow.list({ query: `ExecutionStatus = 'Running'` })) {
    await client.workflow.getHandle(workflowId).terminate('disposable')
    terminated.push(workflowId)
  }
  await close()
  expect(terminated.length).toBeGreaterThan(5)
}

/** The files go first: whoever is started again then begins with none. */
async function forget({ home, pids }: Installation): Promise<void> {
  const before = pids().temporal ?? 0
  const files = readdirSync(home).filter((one) => one.startsWith('temporal.db'))
  // The file of a transaction that has just ended is gone by itself.
  for (const name of files) rmSync(join(home, name), { force: true })
  process.kill(before, 'SIGKILL')
  await until('a fresh Temporal', () => ![before, undefined].includes(pids().temporal), 60_000)
}
