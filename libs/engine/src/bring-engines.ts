import { bringPostgres, type Postgres, type PostgresWish } from './postgres/bring-postgres.js'
import { bringTemporal, type Temporal, type TemporalWish } from './temporal/bring-temporal.js'

export interface Engines {
  postgres: Postgres
  temporal: Temporal
  /** Ends both in order: who uses the database before the database. */
  stop(): Promise<void>
}

export interface EnginesWish {
  home: string
  postgres?: Omit<PostgresWish, 'home'>
  temporal?: Omit<TemporalWish, 'home'>
}

/** Finds or brings both at once. When one cannot be brought, the other is ended again and the fault is thrown. */
export async function bringEngines(wish: EnginesWish): Promise<Engines> {
  const both = [
    bringPostgres({ ...wish.postgres, home: wish.home }),
    bringTemporal({ ...wish.temporal, home: wish.home }),
  ] as const
  const [postgres, temporal] = await Promise.allSettled(both)
  if (postgres.status === 'fulfilled' && temporal.status === 'fulfilled') return paired(postgres.value, temporal.value)
  if (postgres.status === 'fulfilled') await postgres.value.stop()
  if (temporal.status === 'fulfilled') await temporal.value.stop()
  throw postgres.status === 'rejected' ? postgres.reason : (temporal as PromiseRejectedResult).reason
}

function paired(postgres: Postgres, temporal: Temporal): Engines {
  const stop = async () => {
    await temporal.stop()
    await postgres.stop()
  }
  return { postgres, temporal, stop }
}
