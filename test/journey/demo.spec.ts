import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { identify, temporaryHome } from '@plenary/engine'
import { run } from '../support/installation.js'
import { until } from '../support/until.js'

test('in a home that is not there yet the demo brings its own Plenary, and Ctrl-C leaves nothing of it running', async () => {
  const place = await temporaryHome()
  const home = join(place.path, 'new')
  const demo = run(['demo', 'training', '--home', home])
  try {
    await until('the story has begun', () => demo.lines.length > 5 || demo.process.exitCode !== null, 120_000)
    expect(demo.stderr()).toContain('starting api and worker')
    const pids = Object.values(JSON.parse(readFileSync(join(home, 'pids.json'), 'utf8')) as Record<string, number>)
    expect(pids.map((pid) => identify(pid)?.pid)).toEqual(pids)
    demo.process.kill('SIGINT')
    expect(await demo.ended).toBe(1)
    expect(demo.stderr()).toContain('interrupted')
    expect(pids.map((pid) => identify(pid))).toEqual([undefined, undefined, undefined, undefined, undefined])
  } finally {
    demo.process.kill('SIGKILL')
    await place.remove()
  }
}, 180_000)
