import pg from 'pg'

/** The least that keeps anything: one row by one prepared statement. */
export class BareStatement {
  private constructor(private readonly client: pg.Client) {}

  static async at(url: string): Promise<BareStatement> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query('create temporary table kept (id bigint generated always as identity, body text)')
    return new BareStatement(client)
  }

  async keep(body: string): Promise<void> {
    await this.client.query({ name: 'keep', text: 'insert into kept (body) values ($1)', values: [body] })
  }

  close(): Promise<void> {
    return this.client.end()
  }
}
