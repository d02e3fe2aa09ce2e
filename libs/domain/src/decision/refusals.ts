import { refusals, type Refuse } from '../refusal.js'

const catalogue = {
  unknown: [404, 'decision.unknown', 'There is no such decision.', 'Такого решения нет.'],
  clauseUnknown: [404, 'clause.unknown', 'The decision has no such clause.', 'Такого пункта в решении нет.'],
  clauseConcluded: [409, 'clause.concluded', 'The clause is no longer under control.', 'Пункт снят с контроля.'],
  extensionMissing: [
    422,
    'extension.missing',
    'Who extends a term says until when.',
    'При продлении срока указывается новый срок.',
  ],
  extensionNotAsked: [
    422,
    'extension.notAsked',
    'Only an extension carries a new term.',
    'Новый срок указывается только при продлении.',
  ],
  extensionPast: [422, 'extension.past', 'The new term has passed.', 'Новый срок уже прошёл.'],
  notAssigned: [403, 'clause.notAssigned', 'The clause is not assigned to your part.', 'Пункт поручен не вашей части.'],
  notYet: [409, 'time.notYet', 'Nothing is due yet.', 'Срок ещё не наступил.'],
  underControl: [409, 'decision.underControl', 'A clause is still under control.', 'Один из пунктов ещё на контроле.'],
} as const

export const refuse: Refuse<typeof catalogue> = refusals(catalogue)
