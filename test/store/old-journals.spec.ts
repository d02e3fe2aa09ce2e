import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { aggregates, type Session, type StreamKind } from '@plenary/domain'

interface Entry {
  readonly stream: string
  readonly kind: StreamKind
  readonly event: { readonly type: string; readonly v: number }
}

const folder = new URL('journals/', import.meta.url)

/** A journal as a release left it: one entry a line, compressed. */
const entriesOf = (file: string): readonly Entry[] =>
  gunzipSync(readFileSync(new URL(file, folder)))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry)

const fold = (entries: readonly Entry[]): Map<string, object> => {
  const states = new Map<string, object>()
  for (const { stream, kind, event } of entries) {
    const { upcast, evolve } = aggregates[kind]
    states.set(stream, evolve(states.get(stream) ?? null, upcast(event)) as object)
  }
  return states
}

describe('journals of earlier releases fold for ever', () => {
  it('has one of every release', () => {
    expect(readdirSync(folder)).toEqual(['0.1.0-training.jsonl.gz'])
  })

  it('0.1.0: the training commission, two sessions held and the third convened', () => {
    const entries = entriesOf('0.1.0-training.jsonl.gz')
    const states = [...fold(entries).values()]
    const sessions = states.filter((state): state is Session => 'convenedAt' in state)
    expect(sessions.map(({ ordinal, status }) => [ordinal, status])).toEqual([
      [1, 'closed'],
      [2, 'held'],
      [3, 'convened'],
    ])
    expect(sessions.flatMap(({ clauses }) => Object.values(clauses)).filter(({ concluded }) => concluded)).toHaveLength(
      1,
    )
  })
})
