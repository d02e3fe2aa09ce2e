import { refusals, type Refuse } from '../refusal.js'

const catalogue = {
  unknown: [404, 'desk.unknown', 'There is no such desk.', 'Такого рабочего места нет.'],
  draftUnknown: [
    404,
    'draft.unknown',
    'There is no such draft on this desk.',
    'На этом рабочем месте нет такого проекта.',
  ],
  draftEnded: [
    409,
    'draft.ended',
    'The draft was submitted or discarded.',
    'Проект уже представлен или снят с работы.',
  ],
  draftChanged: [
    409,
    'draft.changed',
    'Somebody has revised the draft since you saw it.',
    'С тех пор, как вы видели проект, его переработали.',
  ],
  draftNotSigned: [
    409,
    'draft.notSigned',
    'The head of the part has not signed this revision.',
    'Председатель национальной части не подписал эту редакцию проекта.',
  ],
  draftElsewhere: [
    422,
    'draft.elsewhere',
    'Such an act does not belong to where this draft is to go.',
    'Такое действие не относится к тому, для чего готовится проект.',
  ],
  briefChanged: [
    409,
    'brief.changed',
    'Somebody has revised the brief since you saw it.',
    'С тех пор, как вы видели справку, её переработали.',
  ],
  subjectUnknown: [
    404,
    'comment.aboutUnknown',
    'There is no such draft and no brief on such an item.',
    'Нет ни такого проекта, ни справки по такому вопросу.',
  ],
} as const

export const refuse: Refuse<typeof catalogue> = refusals(catalogue)
