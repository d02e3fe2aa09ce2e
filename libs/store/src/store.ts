import { randomBytes } from 'node:crypto'
import type { AccessMark, Almanac, Instant } from '@plenary/domain'
import { connect } from './database/database.js'
import { takeBackup } from './backup/take.js'
import type { Role } from './database/role.js'
import { Calendars } from './door/calendars.js'
import { Door } from './door/door.js'
import { Editions } from './door/editions.js'
import { roomOf } from './door/room.js'
import type { Random } from './door/texts.js'
import type { Aggregates } from './door/words.js'
import { Journal } from './journal/journal.js'
import { Accounts } from './operate/accounts.js'
import { Attempts } from './operate/attempts.js'
import { Incidents } from './operate/incidents.js'
import { readMetrics } from './operate/metrics.js'
import { Passwords } from './operate/passwords.js'
import { SignIns } from './operate/sign-ins.js'
import { Subjects } from './operate/subjects.js'
import { Outbox } from './outbox/outbox.js'
import { Lists } from './read/lists.js'
import { Live } from './read/live.js'
import { Reads } from './read/reads.js'
import { Clock } from './time/clock.js'
import { passDue } from './time/pass-due.js'
import { ServiceMinutes } from './time/service-minutes.js'

export interface StoreOptions {
  readonly url: string
  /** What this process is: its connections have the rights of that role only. */
  readonly role: Role
  readonly aggregates: Aggregates
  readonly almanac: Almanac
  /** The server's clock; absent: the machine's. */
  readonly now?: () => Instant
  /** Of which ids and salts of what persons write are made; absent: the machine's. */
  readonly random?: Random
  /** The highest access mark of what may be loaded; absent: the lowest there is. */
  readonly ceiling?: AccessMark
  readonly connections?: number
  /** Where the role of the API asks whom somebody is that signs in; other roles sign nobody in, or may do it all. */
  readonly entranceUrl?: string
}

export type Store = ReturnType<typeof openStore>

export function openStore(options: StoreOptions) {
  const { url, role, aggregates, almanac, now = Date.now, random = randomBytes, connections, entranceUrl } = options
  const { ceiling = 'official' } = options
  const database = connect(url, role, connections)
  const entrance = entranceUrl === undefined ? database : connect(entranceUrl, 'entrance', 4)
  const room = roomOf(database, aggregates)
  const editions = new Editions(database)
  const calendars = new Calendars(database, almanac)
  const door = new Door({ ...room, editions, calendars, ceiling, now, random })
  const incidents = new Incidents(database)
  const clock = new Clock(database, now)
  const serviceMinutes = new ServiceMinutes(database)
  // Two at a time: who may still be told does not wait behind what changed.
  const live = new Live(database, connect(url, role, 2))
  return {
    door,
    editions,
    calendars,
    incidents,
    clock,
    serviceMinutes,
    outbox: new Outbox(database, door, incidents),
    accounts: new Accounts(database),
    passwords: new Passwords(entrance),
    subjects: new Subjects(entrance),
    signIns: new SignIns(database, entrance),
    attempts: new Attempts(entrance),
    journal: new Journal(database, { aggregates, editions, calendars }),
    reads: new Reads(room),
    lists: new Lists(database),
    live,
    passDue: (commission: string, beat?: () => void) =>
      passDue({ door, clock, serviceMinutes, incidents }, commission, beat),
    backup: (folder: string) => takeBackup(database, folder, almanac.tzdata),
    metrics: () => readMetrics(database, now()),
    close: async () => {
      await Promise.all([database.close(), live.close(), ...(entrance === database ? [] : [entrance.close()])])
    },
  }
}
