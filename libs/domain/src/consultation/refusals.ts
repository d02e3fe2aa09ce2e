import { refusals, type Refuse } from '../refusal.js'

const catalogue = {
  unknown: [404, 'consultation.unknown', 'There is no such consultation.', 'Такого согласования нет.'],
  closed: [409, 'consultation.closed', 'The consultation is closed.', 'Согласование завершено.'],
  notAsked: [
    403,
    'consultation.notAsked',
    'Your body is not asked here.',
    'К вашему органу это согласование не обращено.',
  ],
  notAReview: [
    422,
    'consultation.notAReview',
    'Parts reply to a tour; bodies give opinions.',
    'Части отвечают в туре согласования; заключения дают рабочие органы.',
  ],
  notATour: [
    422,
    'consultation.notATour',
    'A review takes opinions on items.',
    'При рассмотрении даются заключения по вопросам.',
  ],
  itemElsewhere: [404, 'item.unknown', 'The item is not put to this body.', 'Этот вопрос данному органу не передан.'],
  notYet: [409, 'time.notYet', 'Nothing is due yet.', 'Срок ещё не наступил.'],
  notEnding: [409, 'consultation.notEnding', 'The consultation has no end yet.', 'Согласование ещё не завершено.'],
} as const

export const refuse: Refuse<typeof catalogue> = refusals(catalogue)
