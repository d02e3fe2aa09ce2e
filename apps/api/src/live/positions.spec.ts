import { expect, test } from '@jest/globals'
import { eventIdOf, positionsIn } from './positions.js'

const circles = ['one', 'two']
const refusal = (value: string | string[]) => () => positionsIn(value, circles)

test('where somebody stopped is read of what they were told last, in the same circles', () => {
  const id = eventIdOf(circles, [5, 7])
  expect([positionsIn(id, circles), positionsIn(undefined, circles)]).toEqual([[5, 7], undefined])
})
test('of other circles, or of more or fewer than these, it says nothing', () => {
  const [, mark = ''] = eventIdOf(circles, [5, 7]).split('-')
  expect([positionsIn(eventIdOf(['one', 'three'], [5, 7]), circles), positionsIn(`5-${mark}`, circles)]).toEqual([
    null,
    null,
  ])
})
test('what is no position is refused', () => {
  for (const value of ['', '5', 'x-00000000', '1.2.3-00000000', `${'9'.repeat(16)}-00000000`, ['5-00000000']])
    expect(refusal(value)).toThrow('events.idMalformed')
})
