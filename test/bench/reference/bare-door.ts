import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Captured, headAt } from '../../support/captured.js'

/** Node and pg alone: the same look and the same writing with payloads made beforehand. Nobody asks who it is. */
export class BareDoor {
  private constructor(
    private readonly client: pg.Client,
    private readonly commands: readonly Captured[],
  ) {}

  /** One connection, which goes round these commands. */
  static async at(url: string, commands: readonly Captured[]): Promise<BareDoor> {
    const client = new pg.Client({ connectionString: url, options: '-c role=plenary_owner' })
    await client.connect()
    return new BareDoor(client, commands)
  }

  private turn = 0

  async act(): Promise<void> {
    const command = this.commands[this.turn++ % this.commands.length] as Captured
    const { visit, record } = command
    const looked = await this.client.query<{ version: number }>({ ...visit, values: [...visit.values] })
    const head = headAt(command, looked.rows[0]?.version ?? 0, randomUUID())
    const written = await this.client.query<{ recorded: boolean }>({
      ...record,
      values: [head, ...record.values.slice(1)],
    })
    if (!written.rows[0]?.recorded) throw new Error('another act was first')
  }

  close(): Promise<void> {
    return this.client.end()
  }
}
