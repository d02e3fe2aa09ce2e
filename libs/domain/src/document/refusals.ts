import { refusals, type Refuse } from '../refusal.js'

const catalogue = {
  unknown: [404, 'document.unknown', 'There is no such document.', 'Такого документа нет.'],
  registered: [409, 'document.registered', 'The document is registered already.', 'Документ уже зарегистрирован.'],
  notDrafter: [403, 'document.notDrafter', 'Only its drafter adds a version.', 'Редакцию вносит только разработчик.'],
  sameVersion: [409, 'document.sameVersion', 'This is the version that stands.', 'Это действующая редакция.'],
  titleEmpty: [
    400,
    'title.empty',
    'A title is needed in one language at least.',
    'Нужно название хотя бы на одном языке.',
  ],
} as const

export const refuse: Refuse<typeof catalogue> = refusals(catalogue)
