export const inbox = {
  inbox: {
    what: 'What your office owes, the earliest first.',
    overdue: 'Overdue',
    thisWeek: 'Within seven days',
    later: 'Later',
    todo: 'To do',
    object: 'Object',
    due: 'Due',
    why: 'Why',
    none: 'Nothing is owed.',
    noDue: 'no due moment',
  },
} as const
