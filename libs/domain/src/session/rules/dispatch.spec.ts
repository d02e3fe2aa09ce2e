import { describe, expect, it } from '@jest/globals'
import { at, by, officer, person, secretaryOf } from '../../story.fixture.js'
import { convened, withItem, withPackage } from '../session.fixture.js'

const send = { type: 'Dispatch', stage: 'package' } as const
const cleared = withItem().until('2027-05-27')

describe('the package', () => {
  it('is sent by who is asked to, and that ends the stage', () => {
    expect(cleared.events(officer, send)).toEqual([
      {
        ...{ type: 'Dispatched', v: 1, at: at('2027-05-27'), stage: 'package', key: 'secretariat' },
        ...{ late: false, by: by(officer) },
      },
    ])
    expect(cleared.after(officer, send).conducted().state.stages.package).toMatchObject({
      status: 'closed',
      because: 'gate',
    })
  })
  it('is sent once', () => {
    expect(cleared.after(officer, send).events(officer, send)).toEqual([])
    expect(withPackage().conducted().refusal(officer, send)).toBe('stage.notOpen')
  })
  it('waits when its due moment has passed, and goes out late', () => {
    const late = withItem().until('2027-06-01')
    expect(late.state.stages.package?.status).toBe('open')
    expect(late.after(officer, send).state.stages.package?.answers.secretariat?.late).toBe(true)
  })
  it('is sent by the secretary of the commission, and by no other office of the secretariat', () => {
    expect(cleared.events(person('secretariat', 'commissionSecretary'), send)).toMatchObject([{ key: 'secretariat' }])
    expect(cleared.refusal(person('secretariat', 'pressOfficer'), send)).toBe('stage.notAsked')
  })
  it('is sent by nobody else, not before its stage opens, and by no other act', () => {
    expect(cleared.refusal(secretaryOf('elm'), send)).toBe('stage.notAsked')
    expect(convened().refusal(officer, send)).toBe('stage.notOpen')
    expect(cleared.refusal(officer, { ...send, stage: 'protocol' })).toBe('stage.otherMatter')
  })
})
