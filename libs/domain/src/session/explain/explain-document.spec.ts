import { describe, expect, it } from '@jest/globals'
import { chairsOffice, engine, letter, officer } from '../../story.fixture.js'
import { convened, elms, withItem } from '../session.fixture.js'
import { both, explained, procedure } from './explain.fixture.js'

const proposed = () => withItem(convened({}, procedure))
const note = (version: number) => {
  const document = { id: 'draft', item: elms, class: 'draftDecision', drafter: 'elm', version, sha256: 'a' }
  return { type: 'NoteDocument', document, from: 'draft', fromVersion: version } as const
}

describe('a document', () => {
  it('that has changed since its tour says so, and what the tour has brought', () => {
    const toured = proposed().until('2027-03-25').after(engine, note(1)).until('2027-05-20')
    expect(explained(toured, 'document', 'draft')?.stands).toBe('answered')
    expect(both(toured.after(engine, note(2)), 'document', 'draft')).toEqual([
      ['draft decision "On tests": version 2 has changed since the last tour.', 'Version 1 in "First tour": over.'],
      [
        'проект решения «On tests»: редакция 2 изменена после последнего тура.',
        'Редакция 1, этап «Первый тур»: завершён.',
      ],
    ])
  })
})

describe('a stage', () => {
  it('that was sent back says that it begins anew', () => {
    const back = proposed()
      .until('2027-05-23')
      .after(officer, { type: 'ComposeEdition' })
      .after(chairsOffice, { type: 'SendBack', stage: 'clearance', reasons: letter })
    expect(explained(back, 'stage', 'clearance')).toMatchObject({
      stands: 'sentBack',
      says: {
        en: 'The stage "Clearance" was sent back: a new round is about to begin.',
        ru: 'Этап «Проработка повестки» возвращён на доработку: начинается новый круг.',
      },
    })
    expect(both(back.conducted(), 'stage', 'clearance').map(([says]) => says)).toEqual([
      'The stage "Clearance" (round 2) is under way since 23.05.2027 12:00 UTC.',
      'Этап «Проработка повестки» (круг 2) идёт с 23.05.2027 12:00 UTC.',
    ])
  })
})
