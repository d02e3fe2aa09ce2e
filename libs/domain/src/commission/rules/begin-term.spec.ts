import { describe, expect, it } from '@jest/globals'
import { rules } from '../../procedure/rules.fixture.js'
import { at, by, person } from '../../story.fixture.js'
import { administrator, founded } from '../commission.fixture.js'
import {
  as,
  begins,
  chairNow,
  elmsHead,
  elmsSecretary,
  ends,
  firsHead,
  secretary,
  staffed,
  termsIn,
} from '../offices.fixture.js'

const chairs = begins('plenary.chair', 'zoe')
const acting = { standing: 'acting', to: '2027-03-20' } as const
const adInterim = { standing: 'adInterim' } as const

describe('a term begins', () => {
  it('on an authority, and ends that of the holder the day before', () => {
    const about = { authority: 'Letter 7', by: by(secretary) }
    const term = { office: 'plenary.chair', person: 'zoe', from: '2027-03-01', authority: 'Letter 7', mark: 'V' }
    expect(staffed().events(secretary, chairs)).toEqual([
      {
        ...{ type: 'TermEnded', v: 1, at: at('2027-01-11'), office: 'plenary.chair', person: 'anna' },
        ...{ from: '2027-01-01', to: '2027-02-28', ...about },
      },
      { type: 'TermBegun', v: 1, at: at('2027-01-11'), term, by: by(secretary) },
    ])
    const after = staffed().after(secretary, chairs).state
    expect(termsIn(after, 'plenary.chair')).toEqual(['anna 2027-01-01 2027-02-28', 'zoe 2027-03-01'])
  })
  it('of a person whom the commission did not know, who gets an id', () => {
    const name = { en: 'New Person', ru: 'Новое Лицо' }
    const { state } = staffed().after(secretary, begins('plenary.chair', undefined, { name }))
    expect(state.persons.at(-1)).toEqual({ id: 'commission/person/7', name })
    expect(termsIn(state, 'plenary.chair')).toContain('commission/person/7 2027-03-01')
  })
  it('not of a person unknown, nor of nobody, nor of one with another name', () => {
    const wrong = (more: object) => staffed().refusal(secretary, { ...chairs, ...more })
    expect(wrong({ person: 'nobody' })).toBe('person.unknown')
    expect(wrong({ person: undefined })).toBe('person.unclear')
    expect(wrong({ name: { en: 'Z', ru: 'З' } })).toBe('person.unclear')
  })
  it('not in an office unknown, nor on days that there are not', () => {
    const wrong = (more: object) => staffed().refusal(secretary, { ...chairs, ...more })
    expect(wrong({ office: 'pine.head' })).toBe('office.unknown')
    expect(wrong({ from: '2027-02-30' })).toBe('date.notInCalendar')
    expect(wrong({ to: '2027-02-28' })).toBe('date.endsBeforeItBegins')
  })
  it('twice: the second time nothing is to be done; of somebody else from then on it is in the way', () => {
    const story = staffed().after(secretary, chairs)
    expect(story.events(secretary, chairs)).toEqual([])
    expect(story.refusal(secretary, begins('plenary.chair', 'olga'))).toBe('term.overlaps')
    expect(story.refusal(secretary, begins('plenary.chair', 'olga', { from: '2027-04-01' }))).toBe('2 events')
  })
  it('in the past as well, where a letter comes late: rights begin with the act', () => {
    const { state } = staffed().after(secretary, begins('plenary.chair', 'zoe', { from: '2027-01-05' }))
    expect(termsIn(state, 'plenary.chair')).toEqual(['anna 2027-01-01 2027-01-04', 'zoe 2027-01-05'])
  })
  it('for nobody by themselves', () => {
    expect(staffed().refusal(chairNow, begins('secretariat.secretariatOfficer', 'anna'))).toBe('term.own')
  })
  it('of several persons where the office is one of several, each once', () => {
    const story = staffed()
      .after(chairNow, begins('secretariat.secretariatOfficer', 'zoe'))
      .after(secretary, begins('secretariat.secretariatOfficer', 'olga'))
    expect(termsIn(story.state, 'secretariat.secretariatOfficer')).toEqual(['zoe 2027-03-01', 'olga 2027-03-01'])
    const again = begins('secretariat.secretariatOfficer', 'zoe', { from: '2027-04-01' })
    expect(story.refusal(secretary, again)).toBe('term.overlaps')
    expect(story.refusal(secretary, { ...again, ...acting, from: '2027-03-02' })).toBe('term.notOfOne')
  })
})

describe('somebody acts for a holder', () => {
  it('beside them, until a day', () => {
    const { state } = staffed().after(secretary, { ...chairs, ...acting })
    expect(termsIn(state, 'plenary.chair')).toEqual(['anna 2027-01-01', 'zoe 2027-03-01 2027-03-20 acting'])
    expect(staffed().refusal(secretary, { ...chairs, standing: 'acting' })).toBe('term.actingWithoutEnd')
  })
  it('who is there to be absent, and for whom nobody else acts', () => {
    const gone = staffed().after(secretary, ends('plenary.chair', 'anna', '2027-02-20'))
    expect(gone.refusal(secretary, { ...chairs, ...acting })).toBe('term.nobodyAbsent')
    const one = staffed().after(secretary, { ...chairs, ...acting })
    expect(one.refusal(secretary, { ...begins('plenary.chair', 'olga'), ...acting })).toBe('term.overlaps')
    expect(staffed().refusal(secretary, { ...begins('plenary.chair', 'anna'), ...acting })).toBe('term.overlaps')
  })
  it('until somebody holds the office', () => {
    const { state } = staffed()
      .after(secretary, { ...chairs, ...acting })
      .after(secretary, begins('plenary.chair', 'olga', { from: '2027-03-10' }))
    expect(termsIn(state, 'plenary.chair')).toEqual([
      'anna 2027-01-01 2027-03-09',
      'zoe 2027-03-01 2027-03-09 acting',
      'olga 2027-03-10',
    ])
  })
  it('or holds it ad interim, where nobody does', () => {
    expect(staffed().refusal(secretary, { ...chairs, ...adInterim })).toBe('term.overlaps')
    const gone = staffed().after(secretary, ends('plenary.chair', 'anna', '2027-02-20'))
    const { state } = gone
      .after(secretary, { ...chairs, ...adInterim })
      .after(secretary, begins('plenary.chair', 'olga', { from: '2027-05-01' }))
    expect(termsIn(state, 'plenary.chair')).toEqual([
      'anna 2027-01-01 2027-02-20',
      'zoe 2027-03-01 2027-04-30 adInterim',
      'olga 2027-05-01',
    ])
  })
})

describe('the secretary of the commission', () => {
  const keeps = (who: string, more: object = {}) => begins('secretariat.commissionSecretary', who, more)
  it('is not followed by somebody until a day, after whom nobody is', () => {
    expect(staffed().refusal(chairNow, keeps('zoe', { to: '2027-06-30' }))).toBe('term.lastSecretary')
    expect(staffed().refusal(chairNow, keeps('zoe'))).toBe('2 events')
    expect(staffed().refusal(chairNow, { ...keeps('zoe'), ...acting })).toBe('1 events')
  })
  it('but where a next one comes the day after', () => {
    const story = staffed().after(chairNow, keeps('olga', { from: '2027-07-01' }))
    expect(story.refusal(chairNow, keeps('zoe', { to: '2027-06-30' }))).toBe('2 events')
  })
  it('nor by one who waits for a second person', () => {
    const terms = ['commissionSecretary'] as const
    const fourEyes = { holds: true, terms, article: 'Rule 4', mark: 'A' } as const
    const { offices, persons, terms: held } = staffed().state
    const story = founded({ offices, persons, terms: held }, rules([], { fourEyes }))
    expect(story.refusal(chairNow, keeps('zoe', { to: '2027-06-30' }))).toBe('term.lastSecretary')
  })
})

describe('who fills an office of a part', () => {
  const contributor = begins('elm.contributor', 'zoe')
  it('is its head, and nobody from outside', () => {
    expect(staffed().refusal(elmsHead, contributor)).toBe('1 events')
    for (const actor of [secretary, chairNow, firsHead, elmsSecretary, administrator])
      expect(staffed().refusal(actor, contributor)).toBe('term.notYours')
    expect(staffed().refusal(elmsHead, begins('fir.secretary', 'zoe'))).toBe('term.notYours')
    expect(staffed().refusal(elmsHead, chairs)).toBe('term.notYours')
  })
  it('who names their own deputy, not their successor; a deputy names no deputy', () => {
    const deputy = { ...begins('elm.head', 'zoe'), ...acting }
    expect(staffed().refusal(elmsHead, deputy)).toBe('1 events')
    expect(staffed().refusal(elmsHead, begins('elm.head', 'zoe'))).toBe('term.notYours')
    expect(staffed().refusal(as(elmsHead, { standing: 'acting', person: 'olga' }), deputy)).toBe('term.notYours')
    expect(staffed().refusal(as(elmsHead, { standing: 'acting', person: 'olga' }), contributor)).toBe('1 events')
  })
  it('a head is entered by the secretary of the commission, and has no right yet', () => {
    const story = staffed().after(secretary, begins('elm.head', 'zoe'))
    expect(termsIn(story.state, 'elm.head')).toEqual(['boris 2027-01-01'])
    expect(story.state.enteredTerms).toEqual([
      {
        ...{ office: 'elm.head', person: 'zoe', from: '2027-03-01', authority: 'Letter 7', mark: 'V' },
        ...{ by: by(secretary), at: at('2027-01-11') },
      },
    ])
    expect(story.events(secretary, begins('elm.head', 'zoe'))).toEqual([])
    expect(staffed().refusal(chairNow, begins('elm.head', 'zoe'))).toBe('term.notYours')
    expect(staffed().refusal(secretary, { ...begins('elm.head', 'zoe'), ...adInterim })).toBe('term.overlaps')
  })
  it('and not twice from the same day, else who confirms the one could be shown the other', () => {
    const story = staffed().after(secretary, begins('elm.head', 'zoe', { to: '2027-06-30' }))
    for (const more of [{}, { to: '2099-12-31' }, { ...acting, to: '2027-06-30' }])
      expect(story.refusal(secretary, begins('elm.head', 'zoe', more))).toBe('term.overlaps')
    expect(story.refusal(elmsHead, { ...begins('elm.head', 'zoe'), ...acting })).toBe('term.overlaps')
    expect(story.refusal(secretary, begins('elm.head', 'zoe', { from: '2027-03-02' }))).toBe('1 events')
    const other = story.after(elmsHead, ends('elm.head', 'zoe', '2027-01-11'))
    expect(other.refusal(secretary, begins('elm.head', 'zoe'))).toBe('1 events')
  })
  it('an administrator fills none', () => {
    const inSecretariat = person('secretariat', 'administrator', 'olga')
    for (const office of ['plenary.chair', 'elm.head', 'secretariat.secretariatOfficer'])
      expect(staffed().refusal(inSecretariat, begins(office, 'zoe'))).toBe('term.notYours')
  })
})

describe('rules that ask for a second person', () => {
  it('ask for one in the offices that they name', () => {
    const fourEyes = { holds: true, terms: ['chair'], article: 'Rule 4', mark: 'A' } as const
    const story = founded({ persons: ['zoe', 'anna', 'boris'].map((id) => ({ id })) }, rules([], { fourEyes }))
    expect(story.events(secretary, chairs)).toMatchObject([{ type: 'TermEntered', term: { person: 'zoe' } }])
  })
})
