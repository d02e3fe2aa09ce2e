import { describe, expect, it } from '@jest/globals'
import { at, by } from '../../story.fixture.js'
import { actorIn } from '../office-holder.js'
import { administrator } from '../commission.fixture.js'
import { chairNow, elmsHead, secretary, staffed } from '../offices.fixture.js'

const [was, title] = [
  { en: 'chair', ru: 'chair' },
  { en: 'President', ru: 'Президент' },
]
const retitle = { type: 'RetitleOffice', office: 'plenary.chair', was, title, authority: 'Decision 20/4' } as const

describe('an office is called otherwise', () => {
  it('from now on; who signs in it signs with the new title', () => {
    expect(staffed().events(secretary, retitle)).toEqual([
      {
        ...{ type: 'OfficeRetitled', v: 1, at: at('2027-01-11'), office: 'plenary.chair', was, title },
        ...{ authority: 'Decision 20/4', by: by(secretary) },
      },
    ])
    const titleIn = ({ state }: ReturnType<typeof staffed>) => actorIn(state, { person: 'anna' }, '2027-01-11')?.title
    expect([titleIn(staffed()), titleIn(staffed().after(secretary, retitle))]).toEqual([was, title])
  })
  it('not over the head of who was faster', () => {
    const other = staffed().after(secretary, { ...retitle, title: { en: 'Head', ru: 'Глава' } })
    expect(other.refusal(secretary, retitle)).toBe('office.changed')
  })
  it('to what it is called already: nothing changes', () => {
    expect(staffed().after(secretary, retitle).events(chairNow, retitle)).toEqual([])
  })
  it('that there is, and by whose affair it is', () => {
    expect(staffed().refusal(secretary, { ...retitle, office: 'pine.head' })).toBe('office.unknown')
    expect(staffed().refusal(administrator, retitle)).toBe('office.notYours')
    expect(staffed().refusal(elmsHead, retitle)).toBe('office.notYours')
    const elms = { ...retitle, office: 'elm.contributor', was: { en: 'contributor', ru: 'contributor' } }
    expect(staffed().refusal(secretary, elms)).toBe('office.notYours')
    expect(staffed().refusal(elmsHead, elms)).toBe('1 events')
  })
})
