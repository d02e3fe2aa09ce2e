import { UnknownEvent, type Aggregate, type Instant } from '@plenary/domain'

// The smallest commission: it is founded, renamed, and a rehearsal's clock is advanced to a target.

interface Commission {
  readonly id: string
  readonly name: string
  readonly rehearsal: boolean
  readonly target?: Instant
}
export type CommissionCommand =
  | { readonly type: 'Found'; readonly name: string; readonly rehearsal: boolean }
  | { readonly type: 'AdvanceClock'; readonly target: Instant }
  | { readonly type: 'PassTime'; readonly due: Instant }
type CommissionEvent =
  | { readonly type: 'Founded'; readonly v: 1; readonly id: string; readonly name: string; readonly rehearsal: boolean }
  | { readonly type: 'TargetSet'; readonly v: 1; readonly target: Instant }
  | { readonly type: 'TargetReached'; readonly v: 1 }

type CommissionAggregate = Aggregate<Commission, CommissionCommand, CommissionEvent>
const { decide, evolve, rows }: Pick<CommissionAggregate, 'decide' | 'evolve' | 'rows'> = {
  decide: (_commission, command, { stream }) => {
    switch (command.type) {
      case 'Found':
        return [{ type: 'Founded', v: 1, id: stream, name: command.name, rehearsal: command.rehearsal }]
      case 'AdvanceClock':
        return [{ type: 'TargetSet', v: 1, target: command.target }]
      case 'PassTime':
        return [{ type: 'TargetReached', v: 1 }]
    }
  },
  evolve: (commission, event) => {
    if (event.type === 'Founded') return { id: event.id, name: event.name, rehearsal: event.rehearsal }
    const { target: _reached, ...rest } = commission as Commission
    return event.type === 'TargetSet' ? { ...rest, target: event.target } : rest
  },
  rows: {
    commission: {
      of: (commission: Commission) => ({ [commission.id]: commission }),
      row: ({ id, name, rehearsal }: Commission) => ({ id, name: { en: name }, rehearsal }),
    },
  },
}

export const toyCommission: CommissionAggregate = {
  kind: 'commission',
  shape: 1,
  edition: () => null,
  decide,
  evolve,
  upcast: (event) => {
    if (!['Founded', 'TargetSet', 'TargetReached'].includes(event.type)) throw new UnknownEvent(event.type)
    return event as CommissionEvent
  },
  permit: (_commission, { role }) => [{ type: 'Found', allowed: role === 'administrator' }],
  duties: () => [],
  situation: ({ target }) => ({ calls: target !== undefined, ended: false, stages: [] }),
  tells: () => [],
  notices: () => [],
  nextAt: ({ target }) => target ?? null,
  rows,
}
