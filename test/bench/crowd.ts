import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Told } from './crowd-member.js'

const member = fileURLToPath(new URL('crowd-member.ts', import.meta.url))

/** Readers of one address, in processes of their own. */
export class Crowd {
  private constructor(private readonly members: readonly ChildProcess[]) {}

  static async at(url: string, tokens: readonly string[], processes = 2): Promise<Crowd> {
    const size = Math.ceil(tokens.length / processes)
    const members = Array.from({ length: processes }, () => fork(member))
    const connected = members.map(async (one, index) => {
      const told: Told = { url, tokens: tokens.slice(index * size, (index + 1) * size) }
      one.send(told)
      const [answer] = (await once(one, 'message')) as [unknown]
      if (typeof answer === 'string') throw new Error(answer)
    })
    await Promise.all(connected)
    return new Crowd(members)
  }

  /** When each of them heard of the next change, in milliseconds since 1970. */
  async heard(): Promise<number[]> {
    const all = await Promise.all(this.members.map(async (one) => (await once(one, 'message'))[0] as number[]))
    return all.flat()
  }

  close(): void {
    for (const one of this.members) one.kill()
  }
}
