import type { Metrics } from './metrics.js'

const seconds = (ms: number) => ms / 1000

const figuresOf = (found: Metrics) =>
  [
    [
      'plenary_oldest_due_seconds',
      'How long the oldest due moment waits to be passed, by the clock of its commission.',
      seconds(found.oldestDue),
    ],
    ['plenary_outbox_age_seconds', 'How long the oldest nudge or tell waits.', seconds(found.outboxAge)],
    ['plenary_outbox_rows', 'Nudges and tells that wait.', found.outboxRows],
    ['plenary_tells_undelivered', 'Tells that failed and are tried again.', found.tellsUndelivered],
    [
      'plenary_streams_calling',
      'Streams that have called for their conductor for more than a minute.',
      found.streamsCalling,
    ],
    ['plenary_conductors_stuck', 'Conductors whose stream refuses them.', found.stuckConductors],
    ['plenary_notices_held', 'Notices that reach nobody until they are released.', found.noticesHeld],
    ['plenary_incidents', 'What waits for the operator.', found.incidents],
  ] as const

/** The figures for the watchers of an installation, as Prometheus reads them; every process tells the same. */
export const prometheusText = (metrics: Metrics): string =>
  figuresOf(metrics)
    .map(([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${String(value)}\n`)
    .join('')
