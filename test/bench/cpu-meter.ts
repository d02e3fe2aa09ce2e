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
    const backends = await this.backends()
    const database = await spent(backends)
    const node = process.cpuUsage()
    for (let index = 0; index < times; index++) await command()
    const { user, system } = process.cpuUsage(node)
    return { node: (user + system) / times, database: ((await spent(backends)) - database) / times }
  }

  private async backends(): Promise<number[]> {
    const rows = await this.house.sql<{ pid: number }>(
      "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    )
    return rows.map(({ pid }) => pid)
  }
}

/** Microseconds on a CPU so far: the first number of the scheduler's account is nanoseconds. */
async function spent(pids: readonly number[]): Promise<number> {
  const accounts = await Promise.all(
    pids.map((pid) => readFile(`/proc/${String(pid)}/schedstat`, 'utf8').catch(() => '')),
  )
  return accounts.reduce((sum, account) => sum + Number(account.split(' ')[0]) / 1000, 0)
}
