import { refusals, type Refuse } from '../refusal.js'

const catalogue = {
  unknown: [404, 'document.unknown', 'There is no such document.', 'Такого документа нет.'],
  registered: [409, 'document.registered', 'The document is registered already.', 'Документ уже зарегистрирован.'],
  notDrafter: [
    403,
    'document.notDrafter',
    'Only its drafter adds a version, and says to whom it goes.',
    'Редакцию вносит и рассылку определяет только разработчик.',
  ],
  sameVersion: [409, 'document.sameVersion', 'This is the version that stands.', 'Это действующая редакция.'],
  open: [
    409,
    'document.open',
    'The document has no distribution list: it is open to the commission, and what was read cannot be called back.',
    'У документа нет списка рассылки: он открыт для Комиссии, прочитанное не отозвать.',
  ],
  listChanged: [409, 'document.listChanged', 'The list is another one by now.', 'Список рассылки уже изменён.'],
  aboveCeiling: [
    422,
    'document.aboveCeiling',
    'A text with this mark may not be loaded here: register a card with number, copy and holder.',
    'Текст с такой пометкой сюда не загружают: заведите карточку с номером, экземпляром и держателем.',
  ],
  cardWithoutMark: [
    422,
    'document.cardWithoutMark',
    'A card carries an access mark.',
    'На карточке указывают пометку.',
  ],
  cardTitled: [
    422,
    'document.cardTitled',
    'A card has no title: it names a paper by number, copy and holder.',
    'У карточки нет названия: бумагу указывают номером, экземпляром и держателем.',
  ],
  cardOnly: [
    409,
    'document.cardOnly',
    'A card stands for a paper that is not loaded: it has no versions.',
    'Карточка заменяет бумагу, которую не загружают: редакций у неё нет.',
  ],
  titleEmpty: [
    400,
    'title.empty',
    'A title is needed in one language at least.',
    'Нужно название хотя бы на одном языке.',
  ],
} as const

export const refuse: Refuse<typeof catalogue> = refusals(catalogue)
