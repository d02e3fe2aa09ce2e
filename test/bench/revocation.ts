import { setTimeout as pause } from 'node:timers/promises'
import { bringHttp } from '../support/http-commission.js'
import { liveScene } from '../support/live-scene.js'
import { revoke, waysOut } from '../support/revoking.js'
import type { Figure } from './figure.js'
import { median } from './median.js'

const [rounds, ofRound] = [40, 25]

/** A right to listen is taken away a thousand times, in every way: the longest time until the stream has ended. */
export const revocation: Figure = {
  id: 'REVOKE',
  goal: 1,
  async measure() {
    const http = await bringHttp()
    try {
      const it = await liveScene(http)
      const delays: number[] = []
      for (let round = 0; round < rounds; round++) {
        delays.push(...(await revoke(it, ofRound, () => pause(Math.random() * 400))))
        it.hangUp()
      }
      const longest = Math.max(...delays)
      const values = `longest of ${String(delays.length)} in ${String(Object.keys(waysOut).length)} ways ${longest.toFixed(0)} ms, median ${median(delays).toFixed(0)} ms, limit 1000 ms`
      return [{ ratio: longest / 1_000, values }]
    } finally {
      await http.stop()
    }
  },
}
