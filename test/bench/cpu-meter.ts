import { readFile } from 'node:fs/promises'
import type { House } from '../support/house.js'

/** Microseconds of CPU of one command. */
export interface Cost {
  readonly node: number
  readonly database: number
}

/** Measures CPU of this process, and of the backends that serve it as Linux accounts for them (elsewhere: 0). */
export class CpuMeter {
  constructor(private readonly house: House) {}

  async of(command: () => Promise<unknown>, times: number): Promise<Cost> {
    const before = await this.backends()
    const node = process.cpuUsage()
    for (let index = 0; index < times; index++) await command()
    const { user, system } = process.cpuUsage(node)
    const after = await this.backends()
    // One that the pool has opened meanwhile had spent nothing before.
    const database = [...after].reduce((sum, [pid, spent]) => sum + spent - (before.get(pid) ?? 0), 0)
    return { node: (user + system) / times, database: database / times }
  }

  /** Microseconds on a CPU so far, of each backend. */
  private async backends(): Promise<Map<number, number>> {
    const rows = await this.house.sql<{ pid: number }>(
      "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    )
    return new Map(await Promise.all(rows.map(async ({ pid }) => [pid, await spentBy(pid)] as const)))
  }
}

/** The first number of the scheduler's account is nanoseconds. */
async function spentBy(pid: number): Promise<number> {
  const account = await readFile(`/proc/${String(pid)}/schedstat`, 'utf8').catch(() => '')
  return Number(account.split(' ')[0]) / 1000
}
