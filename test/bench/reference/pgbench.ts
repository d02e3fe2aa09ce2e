import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Captured } from '../../support/captured.js'

const run = promisify(execFile)
const seconds = 2

/** PostgreSQL's own load generator over the same two statements with the same payloads, in C and without any guard. */
export class Pgbench {
  private constructor(
    private readonly url: string,
    private readonly clients: number,
    private readonly script: string,
    private readonly variables: readonly string[],
  ) {}

  /** Each client goes round as many commands as the others, and nobody else does these. */
  static async of(url: string, commands: readonly Captured[], clients: number, script: string): Promise<Pgbench> {
    const each = commands.length / clients
    const branches = commands.map((command, at) => branchOf(command, at))
    const choosing = `\\set n :client_id * ${String(each)} + random(0, ${String(each - 1)})\n\\set key random(1, 9000000000000000)\n`
    await writeFile(script, `${choosing}${branches.join('')}\\endif\n`)
    const variables = commands.flatMap((command, at) => variablesOf(command, at))
    return new Pgbench(url, clients, script, variables)
  }

  /** Commands a second. */
  async rate(): Promise<number> {
    const load = ['-n', '-M', 'prepared', '-c', String(this.clients), '-T', String(seconds), '-f', this.script]
    const args = [...load, ...this.variables.flatMap((one) => ['-D', one]), this.url]
    const env = { ...process.env, PGOPTIONS: '-c role=plenary_owner' }
    const { stdout } = await run('pgbench', args, { env, maxBuffer: 1e8 })
    return Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1])
  }
}

function branchOf({ visit }: Captured, at: number): string {
  const of = (name: string) => `:${name}_${String(at)}`
  const values = visit.values.map((value, index) => {
    if (index === 1) return `${of('version')}::integer`
    if (value === null) return 'null'
    return Buffer.isBuffer(value) ? `decode(${of(`visit${String(index)}`)}, 'hex')` : of(`visit${String(index)}`)
  })
  const looking = visit.text.replace(/\$(\d+)/g, (_, index) => values[Number(index) - 1] ?? '').replace(/\s+/g, ' ')
  const head = [of('before'), `${of('version')}::text`, of('between'), `(${of('version')}::integer + 1)::text`]
  const act = [...head, of('behind'), ':key::text', of('end')].map((one) =>
    one.endsWith('text') ? one : `${one}::text`,
  )
  const rest = `${of('state')}, ${of('types')}::text[], ${of('payloads')}::text[], ${of('changes')}::jsonb`
  const version = `select version as version_${String(at)} from (${looking}) looked`
  return `${at === 0 ? '\\if' : '\\elif'} :n = ${String(at)}
${version} \\gset
select record_act((${act.join(' || ')})::jsonb, ${rest});
`
}

/** What stands between version and key in the head of the act, and the other arguments, as text. */
function variablesOf({ visit, record }: Captured, at: number): string[] {
  const [head, state, types, payloads, changes] = record.values as [string, Buffer, string[], string[], string]
  const pieces = /^(.*"was":)\d+(.*"version":)\d+(.*"key":")[^"]*(".*)$/.exec(head) ?? []
  const [before, between, behind, end] = pieces.slice(1)
  const asked = visit.values.map((value, index): [string, unknown] => [
    `visit${String(index)}`,
    Buffer.isBuffer(value) ? value.toString('hex') : value,
  ])
  const named = { before, between, behind, end, state: state.toString(), changes, version: visit.values[1] }
  const lists = { types: listOf(types), payloads: listOf(payloads) }
  const all = [...asked, ...Object.entries({ ...named, ...lists })]
  return all.map(([name, value]) => `${name}_${String(at)}=${String(value)}`)
}

const listOf = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`
