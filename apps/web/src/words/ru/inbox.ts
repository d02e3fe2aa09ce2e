import type { Words } from '../words.js'

export const inbox = {
  inbox: {
    what: 'Что должна сделать ваша должность; сначала ближайшее.',
    overdue: 'Просрочено',
    thisWeek: 'В ближайшие семь дней',
    later: 'Позже',
    todo: 'Что сделать',
    object: 'Предмет',
    due: 'Срок',
    why: 'Почему',
    none: 'К исполнению ничего нет.',
    noDue: 'без срока',
  },
} satisfies Pick<Words, 'inbox'>
