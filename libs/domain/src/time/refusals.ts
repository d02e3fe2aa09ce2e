import { refusals } from '../refusal.js'

export const refuse = refusals({
  notInCalendar: [
    422,
    'date.notInCalendar',
    'There is no such day, month or quarter in the calendar.',
    'Такого дня, месяца или квартала в календаре нет.',
  ],
  endsBeforeItBegins: [
    422,
    'date.endsBeforeItBegins',
    'The period ends before it begins.',
    'Период заканчивается раньше, чем начинается.',
  ],
  datePast: [422, 'date.past', 'The date has passed.', 'Эта дата уже прошла.'],
  notOnTheClock: [422, 'date.notOnTheClock', 'There is no such clock time.', 'Такого времени на часах нет.'],
  calendarMissing: [422, 'calendar.missing', 'There is no calendar of that name.', 'Календаря с таким названием нет.'],
  calendarMissingYear: [
    422,
    'calendar.missingYear',
    'The calendar has no table for that year.',
    'В календаре нет таблицы на этот год.',
  ],
})
