import type { Database, Statement } from '../database/database.js'

export interface Incident {
  readonly kind: 'stuckConductor' | 'undeliverableTell' | 'stuckTime'
  readonly stream: string
  readonly commission: string | null
  readonly version: number | null
  /** What went wrong: the code of a refusal or outage, or the name of an error. */
  readonly code: string
}
export interface OpenIncident extends Incident {
  readonly id: number
  readonly openedAt: number
}

const report: Statement = {
  name: 'incident_report',
  text: `insert into incident (kind, stream, commission, version, code)
    select $1, $2, coalesce($3, (select commission from stream where id = $2)), $4, $5
    on conflict (kind, stream, code) where closed_at is null do nothing`,
}

/** What waits for the operator. Reported again while open, it stays one. */
export class Incidents {
  constructor(private readonly database: Database) {}

  async report({ kind, stream, commission, version, code }: Incident): Promise<void> {
    await this.database.all(report, [kind, stream, commission, version, code])
  }

  /** What went wrong has gone right. */
  async close(kind: Incident['kind'], stream: string): Promise<void> {
    await this.database.all(
      `update incident set closed_at = clock_timestamp() where kind = $1 and stream = $2 and closed_at is null`,
      [kind, stream],
    )
  }

  open(commission?: string): Promise<OpenIncident[]> {
    return this.database.all(
      `select id, kind, stream, commission, version, code, opened_at as "openedAt"
        from incident where closed_at is null and ($1::uuid is null or commission = $1) order by id`,
      [commission ?? null],
    )
  }
}

/** What an incident calls an error: never its message, which may name what it was about. */
export const codeOf = (error: unknown): string => {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown }
  return [code, name].find((one): one is string => typeof one === 'string') ?? 'unknown'
}
