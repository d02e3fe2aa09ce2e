import { refusals, type Refuse } from '../refusal.js'

/** A sitting refuses only what is no fact of it: another item, another part, an act before it opened or after it closed. */
const catalogue = {
  unknown: [404, 'sitting.unknown', 'There is no such sitting.', 'Такой части заседания нет.'],
  notOpened: [409, 'sitting.notOpened', 'The sitting has not opened.', 'Заседание ещё не открыто.'],
  withdrawn: [
    409,
    'sitting.withdrawn',
    'The session has moved or been postponed: the sitting is not summoned now.',
    'Заседание перенесено или отложено: сейчас оно не созвано.',
  ],
  calledOff: [409, 'sitting.calledOff', 'The session has been cancelled.', 'Заседание отменено.'],
  closed: [409, 'sitting.closed', 'The sitting is closed.', 'Заседание закрыто.'],
  itemUnknown: [404, 'item.unknown', 'The item is not on the agenda of this sitting.', 'Этого вопроса нет в повестке.'],
  partUnknown: [422, 'part.unknown', 'No such national part takes part.', 'Такой национальной части нет.'],
  titleEmpty: [
    400,
    'title.empty',
    'A title is needed in one language at least.',
    'Нужно название хотя бы на одном языке.',
  ],
} as const

export const refuse: Refuse<typeof catalogue> = refusals(catalogue)
