import { describe, expect, it } from '@jest/globals'
import { at, engine } from '../../story.fixture.js'
import { convened, founding, notConvened, sitting } from '../session.fixture.js'

const [trial, amended] = [
  { id: 'trial', hash: 'trial' },
  { id: 'amended', hash: 'amended/1' },
]
const told = { from: 'commission', fromVersion: 3 }
const note = { type: 'NoteProcedures', procedures: [trial, amended], ...told } as const

describe('the editions of the rules in force in the commission', () => {
  it('are noted whole, and once', () => {
    const event = { type: 'ProceduresNoted', v: 1, at: at('2027-01-11'), procedures: [trial, amended], told }
    expect(convened().events(engine, note)).toEqual([event])
    const noted = convened().after(engine, note)
    expect(noted.state.procedures).toEqual([trial, amended])
    expect(noted.events(engine, note)).toEqual([])
    expect(noted.after(engine, { ...note, procedures: [trial], fromVersion: 4 }).state.procedures).toEqual([trial])
  })
  it('are known from the beginning where there is another than its own', () => {
    const begins = { type: 'NoteConvened', founding, sources: [], from: 'commission', fromVersion: 2 } as const
    const procedures = (known: readonly (typeof trial)[]) =>
      notConvened().after(engine, { ...begins, procedures: known }).state.procedures
    expect(procedures([trial, amended])).toEqual([trial, amended])
    expect(procedures([trial])).toEqual([])
  })
  it('are noted while the plenary sits as well', () => {
    expect(sitting().refusal(engine, note)).toBe('1 events')
  })
})
