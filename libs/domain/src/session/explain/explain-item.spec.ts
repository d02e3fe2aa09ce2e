import { describe, expect, it } from '@jest/globals'
import { chair, chairsOffice, engine, letter, officer, secretaryOf } from '../../story.fixture.js'
import { convened, elms, sittingOpened, withItem, withPackage } from '../session.fixture.js'
import type { SessionStory } from '../session.fixture.js'
import { both, explained, procedure, said } from './explain.fixture.js'

const begun = () => convened({}, procedure)
const proposed = () => withItem(begun())

describe('an item stands', () => {
  const stands = (story: SessionStory, id = elms) => explained(story, 'item', id)?.stands

  it('proposed until somebody decides', () => {
    const story = begun()
      .until('2027-03-05')
      .after(secretaryOf('fir'), { type: 'SubmitProposal', title: { ru: 'О ярмарках' } })
    expect(both(story, 'item', 'session/proposal/fir/0')).toEqual([
      [
        '"О ярмарках" was proposed; it is no item as long as nobody has accepted the proposal.',
        'Officer of the Secretariat — accept the proposal or return it: "О ярмарках". No date is set; asked 05.03.2027 12:00 UTC.',
      ],
      [
        'Предложение «О ярмарках» внесено; вопросом повестки оно станет, когда будет принято.',
        'Сотрудник Секретариата — принять или вернуть предложение: «О ярмарках». Срок не установлен; запрошено 05.03.2027 12:00 UTC.',
      ],
    ])
    const back = { type: 'ReturnProposal', proposal: 'session/proposal/fir/0', reasons: letter } as const
    expect(stands(story.after(officer, back), 'session/proposal/fir/0')).toBe('returned')
    expect(stands(story, 'programme')).toBe('notIncluded')
  })
  it('included, composed, cleared, tabled, and before the plenary', () => {
    const included = proposed().until('2027-05-23')
    const composed = included.after(officer, { type: 'ComposeEdition' })
    const cleared = composed.after(chairsOffice, { type: 'ClearAgenda', edition: 1 })
    const packed = withPackage(proposed()).until('2027-06-13')
    const tabled = packed.after(chair, { type: 'ApproveAgenda', edition: 1 })
    const opened = tabled.until('2027-06-17', '11:00').after(engine, sittingOpened)
    const all = [included, composed, cleared, tabled, opened].map((story) => stands(story))
    expect(all).toEqual(['included', 'composed', 'cleared', 'tabled', 'opened'])
    expect(said(opened, 'item', elms)).toEqual(['"On tests" is on the agenda as item 2.'])
  })
})
