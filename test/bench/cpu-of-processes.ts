import { readdir, readFile } from 'node:fs/promises'
import type { Stores } from '../support/tally-store.js'

/**
 * Microseconds on a CPU so far, of these processes with all their threads and of the backends of the database, as Linux
 * accounts for them (elsewhere: 0). Where others keep the machine busy it says more than a clock does.
 */
export async function cpuOf({ sql }: Pick<Stores, 'sql'>, processes: readonly number[]): Promise<number> {
  const backends = await sql<{ pid: number }>(
    "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  )
  const spent = await Promise.all([...processes, ...backends.map(({ pid }) => pid)].map(spentBy))
  return spent.reduce((sum, one) => sum + one, 0)
}

/** The same of one process. The first number of the account of each thread is nanoseconds. */
export async function spentBy(pid: number): Promise<number> {
  const threads = await readdir(`/proc/${String(pid)}/task`).catch(() => [])
  const accounts = await Promise.all(
    threads.map((thread) => readFile(`/proc/${String(pid)}/task/${thread}/schedstat`, 'utf8').catch(() => '0')),
  )
  return accounts.reduce((sum, account) => sum + Number(account.split(' ')[0]) / 1000, 0)
}
