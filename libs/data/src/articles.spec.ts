import { describe, expect, test } from '@jest/globals'
import { procedure } from './editions.js'

const { stages, extraordinary } = procedure('icmec')

describe('the articles of the rules of the sample commission', () => {
  test('let the chair convene an extraordinary session, on the proposal of a national part', () => {
    expect(extraordinary).toEqual({
      convenes: 'chair',
      proposes: 'nationalPart',
      article: 'Rule 1(2)',
      mark: 'V',
    })
  })

  test('are cited of the date and place for the limit only: that a part may propose another date is no reason else', () => {
    const { article, due, latest } = stages.find(({ id }) => id === 'date-and-place')!
    expect([article, due.article, latest?.article]).toEqual([undefined, undefined, 'Rule 1(5)'])
  })
})
