import { describe, expect, it } from '@jest/globals'
import { at, by, engine, officer, person, secretaryOf } from '../../story.fixture.js'
import { elms, withItem } from '../session.fixture.js'

const approve = { type: 'Approve', stage: 'table' } as const
const told = { from: 'document', fromVersion: 2 }
const document = { id: 'document', item: elms, class: 'draftDecision', drafter: 'elm', version: 1, sha256: 'a1' }
const drafted = withItem()
  .after(engine, { type: 'NoteDocument', document, ...told })
  .until('2027-05-14')

describe('an office approves', () => {
  it('what a stage asks of it: the table is asked of who drafted, and of the secretariat', () => {
    expect(drafted.state.stages.table?.asked).toEqual([
      { key: 'elm', body: 'elm', role: 'secretary' },
      { key: 'secretariat', body: 'secretariat', role: 'secretariatOfficer' },
    ])
    expect(drafted.events(secretaryOf('elm'), approve)).toEqual([
      {
        ...{ type: 'StageApproved', v: 1, at: at('2027-05-14'), stage: 'table', key: 'elm' },
        ...{ late: false, by: by(secretaryOf('elm')) },
      },
    ])
  })
  it('once', () => {
    expect(drafted.after(officer, approve).events(officer, approve)).toEqual([])
  })
  it('and the stage ends with the last', () => {
    const done = drafted.after(officer, approve).after(secretaryOf('elm'), approve).conducted()
    expect(done.state.stages.table).toMatchObject({ status: 'closed', because: 'gate' })
    expect(done.refusal(officer, approve)).toBe('stage.notOpen')
  })
  it('not where it is not asked, nor its body in another office', () => {
    expect(drafted.refusal(person('secretariat', 'pressOfficer'), approve)).toBe('stage.notAsked')
    expect(drafted.refusal(secretaryOf('fir'), approve)).toBe('stage.notAsked')
  })
  it('not before the stage opens', () => {
    expect(withItem().refusal(officer, approve)).toBe('stage.notOpen')
  })
  it('not what is answered by another act', () => {
    expect(drafted.refusal(officer, { ...approve, stage: 'package' })).toBe('stage.otherMatter')
    expect(drafted.refusal(officer, { ...approve, stage: 'other' })).toBe('stage.unknown')
  })
})
