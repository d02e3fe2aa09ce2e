import { describe, expect, it } from '@jest/globals'
import { at, by, engine, letter, officer, secretaryOf } from '../../story.fixture.js'
import { convened, council, elms, founding, sitting, sittingOpened, withPackage } from '../session.fixture.js'
import { tells } from '../tells.js'

const title = { en: 'On tests' }
const submit = { type: 'SubmitProposal', title } as const
const elm = secretaryOf('elm')

describe('a proposal', () => {
  it('is submitted by a part, and answers the call', () => {
    const now = at('2027-03-05')
    expect(
      convened()
        .until('2027-03-05')
        .events(elm, { ...submit, subject: 'standards' }),
    ).toEqual([
      {
        type: 'ProposalSubmitted',
        v: 1,
        at: now,
        proposal: 'session/proposal/elm/0',
        body: 'elm',
        title,
        subject: 'standards',
        late: false,
        by: by(elm),
      },
      {
        type: 'CallAnswered',
        v: 1,
        at: now,
        stage: 'proposals',
        key: 'elm',
        answer: { at: now, late: false },
        by: by(elm),
      },
    ])
  })
  it('may come from a council, and before the call: then it answers nothing', () => {
    expect(convened().events(council, submit)).toMatchObject([{ body: 'standards', late: false }])
  })
  it('may be the second of its body: it is one more, and the call stays answered', () => {
    const again = convened().until('2027-03-05').after(elm, submit).events(elm, submit)
    expect(again).toMatchObject([{ type: 'ProposalSubmitted', proposal: 'session/proposal/elm/1' }])
  })
  it('is kept and marked late when the due moment has passed', () => {
    const late = convened().until('2027-03-19', '17:00').on('2027-03-19', '17:01').events(elm, submit)
    expect(late).toMatchObject([{ late: true }, { type: 'CallAnswered', answer: { late: true } }])
  })
  it('is kept and marked late when time has ended the call', () => {
    const late = convened().until('2027-03-21').events(elm, submit)
    expect(late).toMatchObject([{ late: true }, { type: 'CallAnswered', answer: { late: true } }])
  })
  it('is in time until the due moment, also where everybody has answered and the call has ended', () => {
    const asked = [elm, secretaryOf('fir'), secretaryOf('oak'), council, officer]
    const answered = asked.reduce((story, one) => story.after(one, submit), convened().until('2027-03-05'))
    const ended = answered.until('2027-03-06')
    expect(ended.state.stages['proposals']).toMatchObject({ status: 'closed', because: 'gate' })
    expect(ended.events(elm, submit)).toMatchObject([{ type: 'ProposalSubmitted', late: false }])
  })
  it('is in time where the call never began: nobody was asked, and nobody has missed anything', () => {
    const begun = convened({ convenedAt: at('2027-05-01') }).on('2027-05-01')
    const over = begun.conducted()
    expect(over.state.stages.proposals).toMatchObject({ status: 'closed', because: 'beforeConvening' })
    expect([begun, over].map((story) => story.events(elm, submit))).toMatchObject([
      [{ late: false }],
      [{ late: false }],
    ])
  })
  it('has a title in one language at least', () => {
    expect(convened().refusal(elm, { ...submit, title: {} })).toBe('title.empty')
  })
  it('has a subject of the commission or none', () => {
    expect(convened().refusal(elm, { ...submit, subject: 'moon' })).toBe('subject.unknown')
    expect(convened().refusal(elm, { ...submit, subject: 'fairs' })).toBe('1 events')
  })
  it('comes too late once the plenary has opened', () => {
    expect(sitting().refusal(elm, submit)).toBe('session.sittingOpened')
  })
  it('with an access mark stands by its mark: nothing is said in words', () => {
    const marked = { type: 'SubmitProposal', mark: 'secret' } as const
    const [event] = convened().events(elm, marked)
    expect(event).toMatchObject({
      mark: 'secret',
      title: { en: 'Item marked "secret"', ru: 'Вопрос с пометкой «секретно»' },
    })
    expect(convened().refusal(elm, { ...marked, title })).toBe('item.marked')
    expect(convened().refusal(elm, { ...marked, justification: letter })).toBe('item.marked')
  })
  it('keeps its mark as an item, in editions and to the plenary, and gets no title there', () => {
    const included = convened()
      .until('2027-03-05')
      .after(elm, { type: 'SubmitProposal', mark: 'secret' })
      .after(officer, { type: 'AcceptProposal', proposal: 'session/proposal/elm/0' })
      .after(officer, { type: 'ComposeEdition' })
    const { items, editions } = included.state
    expect([items[elms]?.mark, editions[0]?.items.find(({ id }) => id === elms)?.mark]).toEqual(['secret', 'secret'])
    const was = items[elms]?.title ?? {}
    expect(included.refusal(officer, { type: 'RetitleItem', item: elms, was, title })).toBe('item.marked')
    const left = sitting(withPackage(included)).after(engine, {
      ...sittingOpened,
      note: { ...sittingOpened.note, status: 'closed', closedAt: at('2027-06-17', '13:00'), postponed: [elms] },
      fromVersion: 9,
    })
    const next = { type: 'NoteSuccessor', opening: founding.opening, from: 'session/22', fromVersion: 1 } as const
    const told = tells(left.state, left.after(engine, next).state, []).find(({ to }) => to.id === 'session/22')
    expect(told?.fact.items).toMatchObject([{ id: elms, mark: 'secret' }])
  })
})
