import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { check } from './check.js'
import { inWriting, stage } from './rules.fixture.js'

/** Which stages can be reached in any number of steps, by writing out ever longer walks. */
const walks = (arrows: readonly (readonly number[])[]): readonly (readonly boolean[])[] => {
  const step = (to: readonly boolean[]) => arrows.map((_, i) => to.some((is, j) => is && arrows[j]!.includes(i)))
  return arrows.map((after) => {
    let reached = arrows.map((_, i) => after.includes(i))
    for (const _ of arrows) reached = reached.map((is, i) => is || step(reached)[i]!)
    return reached
  })
}

test('of any stages those stand in a cycle that wait for themselves, those are unreachable that wait for one', () => {
  const arrows = fc.array(fc.uniqueArray(fc.nat(7), { maxLength: 3 }), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(arrows, (after) => {
      const reached = walks(after)
      const cycle = (i: number) => reached[i]![i]!
      const expected = after.flatMap((_, i) => {
        if (cycle(i)) return [`cycle s${i}`]
        return reached[i]!.some((is, j) => is && cycle(j)) ? [`unreachable s${i}`] : []
      })
      const stages = after.map((others, i) => stage(`s${i}`, { after: others.map((j) => `s${j}`) }))
      expect(check(inWriting(stages)).map(({ code, stage: id }) => `${code} ${id}`)).toEqual(expected)
    }),
  )
})
