import type { Anchor } from '../time/moment.js'
import type { Fault } from './fault.js'
import type { Procedure, Stage } from './procedure.js'

type Stages = Procedure['stages']
/** By stage: the stages that must have closed before it can open or fall due. */
export type Waits = ReadonlyMap<string, ReadonlySet<string>>

const timesOf = (stage: Stage) =>
  (['opens', 'due', 'latest'] as const).flatMap((key) => {
    const moment = stage[key]
    return moment ? [{ key, anchor: moment.anchor }] : []
  })

/** Stages on whose closing an anchor stands: one by name, or the sittings. `council/<id>` stands for one of `council`. */
const awaited = (anchor: Anchor, stages: Stages): readonly string[] => {
  if (anchor === 'closing') return stages.filter(({ kind }) => kind === 'sit').map(({ id }) => id)
  if (!anchor.startsWith('stage:')) return []
  const id = anchor.slice('stage:'.length)
  return [stages.find((stage) => stage.each && id.startsWith(`${stage.id}/`))?.id ?? id]
}

const direct = (stage: Stage, stages: Stages): readonly string[] => [
  ...(stage.after ?? []),
  ...timesOf(stage).flatMap(({ anchor }) => awaited(anchor, stages)),
]

/** Everything a stage waits for, directly or through others. */
export const waitsOf = (stages: Stages): Waits => {
  const next = new Map(stages.map((stage) => [stage.id, direct(stage, stages)]))
  const all = (id: string): ReadonlySet<string> => {
    const found = new Set<string>()
    const open = [...(next.get(id) ?? [])]
    for (let other = open.pop(); other !== undefined; other = open.pop()) {
      if (found.has(other)) continue
      found.add(other)
      open.push(...(next.get(other) ?? []))
    }
    return found
  }
  return new Map(stages.map(({ id }) => [id, all(id)]))
}

const unknownNames = (stage: Stage, at: string, stages: Stages): readonly Fault[] => {
  const known = (id: string) => stages.some((other) => other.id === id)
  const single = (id: string) => stages.some((other) => other.id === id && !other.each)
  const fault = (pointer: string, other: string): Fault => ({ pointer, code: 'unknownStage', stage: stage.id, other })
  const after = (stage.after ?? []).flatMap((id, i) => (known(id) ? [] : [fault(`${at}/after/${i}`, id)]))
  const source = stage.source === undefined || known(stage.source) ? [] : [fault(`${at}/source`, stage.source)]
  const anchors = timesOf(stage).flatMap(({ key, anchor }) =>
    awaited(anchor, stages)
      .filter((id) => !(anchor === `stage:${id}` ? single(id) : known(id)))
      .map((id) => fault(`${at}/${key}/anchor`, id)),
  )
  return [...after, ...source, ...anchors]
}

/** What is said of a stage that there is not. */
export const checkProvisions = ({
  stages,
  provisions = [],
}: Pick<Procedure, 'stages' | 'provisions'>): readonly Fault[] =>
  provisions.flatMap(({ stage: other }, i): readonly Fault[] =>
    other === undefined || stages.some(({ id }) => id === other)
      ? []
      : [{ pointer: `/provisions/${i}/stage`, code: 'unknownStage', other }],
  )

/** What a stage of a session never has for an anchor. */
const wrongAnchors = (stage: Stage, at: string): readonly Fault[] =>
  timesOf(stage)
    .filter(({ anchor }) => anchor === 'reopening' || anchor === 'due')
    .map(({ key }) => ({ pointer: `${at}/${key}/anchor`, code: 'wrongAnchor', stage: stage.id }))

const blocked = (stage: Stage, at: string, stages: Stages, waits: Waits): readonly Fault[] => {
  const fault = (code: 'cycle' | 'unreachable'): readonly Fault[] => [{ pointer: at, code, stage: stage.id }]
  const awaitedBy = waits.get(stage.id) ?? new Set()
  if (awaitedBy.has(stage.id)) return fault('cycle')
  const never = (id: string) => waits.get(id)?.has(id) ?? true
  const noSitting = timesOf(stage).some(({ anchor }) => anchor === 'closing' && awaited(anchor, stages).length === 0)
  return noSitting || [...awaitedBy].some(never) ? fault('unreachable') : []
}

/** Names that stand for nothing, stages that wait for each other or for what never comes. */
export const checkGraph = (stages: Stages, waits: Waits): readonly Fault[] =>
  stages.flatMap((stage, i) => {
    const at = `/stages/${i}`
    const twice = stages.findIndex(({ id }) => id === stage.id) !== i
    return [
      ...(twice ? [{ pointer: `${at}/id`, code: 'duplicateId', stage: stage.id } as const] : []),
      ...unknownNames(stage, at, stages),
      ...wrongAnchors(stage, at),
      ...blocked(stage, at, stages, waits),
    ]
  })
