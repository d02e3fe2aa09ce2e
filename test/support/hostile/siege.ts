import type { AddressInfo } from 'node:net'
import { expect } from '@jest/globals'
import { bringHttp, type Http, type Told } from '../http-commission.js'
import { type Cycle, cycle } from '../http-cycle.js'
import { type Answer, Wire } from './wire.js'

/** Words by which somebody would learn what is behind: stacks, statements, files, libraries and their versions. */
const hints =
  /\bat .+:\d+:\d+|node:internal|node_modules|[\w-]+\.(ts|js|mjs)\b|fastify|nest(js)?\b|typeorm|\bzod\b|postgres|llhttp|HPE_|FST_|SQLSTATE|\bpg_|relation "|syntax error|Unexpected token|JSON at position|row-level|\/tmp\/|\/home\//i
/** Of the interface's own description every word is known. */
const told = /"openapi":"3\.1\.0"|<title>Plenary API|json-schema\.org/

/** The API on a real socket, before a commission at work. */
export async function bringSiege(options: Parameters<typeof bringHttp>[0] = {}): Promise<Siege> {
  const lines: string[] = []
  const http = await bringHttp({ ...options, logLevel: 'info', logTo: { write: (line) => void lines.push(line) } })
  const it = await cycle(http)
  await http.api.listen(0, '127.0.0.1')
  return new Siege(http, it, lines)
}

/** Every answer is looked through, and all are counted. */
export class Siege {
  private readonly begun = performance.now()
  private readonly wires = new Set<Wire>()
  private count = 0
  private failed = 0

  constructor(
    readonly http: Http,
    readonly it: Cycle,
    private readonly lines: readonly string[],
  ) {}

  /** A connection of its own. */
  wire(): Wire {
    const one = new Wire((this.http.api.getHttpServer().address() as AddressInfo).port)
    this.wires.add(one)
    return one
  }

  /** What may be answered to nobody. `said`: what was sent, which a problem may repeat. */
  look<A extends Pick<Told | Answer, 'status' | 'text' | 'headers'>>(answer: A, said = ''): A {
    const { status, headers } = answer
    this.count += 1
    if (status >= 500) this.failed += 1
    const text = said === '' ? answer.text : answer.text.replaceAll(said, '')
    if (!told.test(text)) expect(text).not.toMatch(hints)
    expect(JSON.stringify({ ...headers, location: '' })).not.toMatch(hints)
    expect(headers).not.toHaveProperty('server')
    expect(headers).not.toHaveProperty('x-powered-by')
    if (text !== '') expect(headers['x-content-type-options']).toBe('nosniff')
    return answer
  }

  /** Whoever means well is answered. */
  async answersStill(): Promise<void> {
    const { status, json } = await this.http.ask(`sessions/${this.it.session}`, { as: this.it.tokens['birch.head']! })
    expect([status, json.id]).toEqual([200, this.it.session])
  }

  /** Nothing failed, and what was sent stands in no log. */
  async lift(what: string, secret = /never sent/): Promise<void> {
    for (const one of this.wires) one.drop()
    await this.answersStill()
    const seconds = ((performance.now() - this.begun) / 1000).toFixed(1)
    process.stdout.write(`hostile corpus, ${what}: ${this.count} requests, ${this.failed} answered 500, ${seconds} s\n`)
    expect(this.lines.filter((line) => /"level":(50|60)|defect/.test(line) || secret.test(line))).toEqual([])
    expect(this.lines.length).toBeGreaterThan(0)
    expect(this.failed).toBe(0)
  }

  stop(): Promise<void> {
    return this.http.stop()
  }
}
