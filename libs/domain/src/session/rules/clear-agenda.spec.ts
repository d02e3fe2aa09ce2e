import { describe, expect, it } from '@jest/globals'
import { at, by, chairsOffice, letter, officer } from '../../story.fixture.js'
import { sitting, withItem } from '../session.fixture.js'

const clear = { type: 'ClearAgenda', edition: 1 } as const
const composed = withItem().until('2027-05-23').after(officer, { type: 'ComposeEdition' })

describe("the chair's office clears", () => {
  it('the last edition, and that ends the clearance', () => {
    expect(composed.events(chairsOffice, clear)).toEqual([
      { type: 'AgendaCleared', v: 1, at: at('2027-05-23'), edition: 1, by: by(chairsOffice) },
    ])
    const cleared = composed.after(chairsOffice, clear).conducted()
    expect(cleared.state.stages.clearance).toMatchObject({ status: 'closed', because: 'gate' })
  })
  it('once', () => {
    expect(composed.after(chairsOffice, clear).refusal(chairsOffice, clear)).toBe('agenda.done')
  })
  it('nothing where nothing is composed', () => {
    expect(withItem().until('2027-05-23').refusal(chairsOffice, clear)).toBe('agenda.notComposed')
  })
  it('nothing before the clearance has opened, nor as another office', () => {
    const early = withItem().after(officer, { type: 'ComposeEdition' })
    expect(early.refusal(chairsOffice, clear)).toBe('stage.notOpen')
    expect(composed.refusal(officer, clear)).toBe('stage.notAsked')
  })
  it('no edition but the last', () => {
    expect(composed.refusal(chairsOffice, { ...clear, edition: 2 })).toBe('agenda.movedOn')
  })
  it('no edition that was sent back', () => {
    const back = composed.after(chairsOffice, { type: 'SendBack', stage: 'clearance', reasons: letter })
    expect(back.refusal(chairsOffice, clear)).toBe('agenda.sentBack')
  })
  it('nothing once the plenary has opened', () => {
    expect(sitting().refusal(chairsOffice, clear)).toBe('session.sittingOpened')
  })
})
