import { refusals } from '@plenary/domain'

/** `row` is the line of the file as a spreadsheet numbers it: the names of the columns are row 1. */
export const refuse = refusals({
  zoneUnknown: [422, 'zone.unknown', 'There is no time zone of that name.', 'Часового пояса с таким названием нет.'],
  timeSkipped: [
    422,
    'time.skipped',
    'The clocks there are put forward over this time of that day: write it with its offset.',
    'В этот день часы там переводятся вперёд через это время: укажите его со смещением.',
  ],
  timeTwice: [
    422,
    'time.twice',
    'This time comes twice there on that day: write it with its offset.',
    'Это время там в этот день наступает дважды: укажите его со смещением.',
  ],
  columnsUnknown: [
    422,
    'calendar.columnsUnknown',
    'The first row does not name the columns state, date, kind, name.',
    'Первая строка не называет столбцы state, date, kind, name.',
  ],
  rowMalformed: [
    422,
    'calendar.rowMalformed',
    'The row does not have as many cells as there are columns.',
    'В строке не столько ячеек, сколько столбцов.',
  ],
  stateUnknown: [
    422,
    'calendar.stateUnknown',
    'There is no calendar of that state or part.',
    'Календаря такого государства или такой части нет.',
  ],
  dayUnknown: [
    422,
    'calendar.dayUnknown',
    'There is no such day; days are written YYYY-MM-DD.',
    'Такого дня нет; дни пишутся ГГГГ-ММ-ДД.',
  ],
  kindUnknown: [
    422,
    'calendar.kindUnknown',
    'A day is a holiday or working.',
    'День — либо выходной (holiday), либо рабочий (working).',
  ],
  dayTwice: [
    422,
    'calendar.dayTwice',
    'The day of that state has a row already.',
    'Для этого дня этого государства строка уже есть.',
  ],
  nothingToImport: [422, 'calendar.nothingToImport', 'The file names no day.', 'В файле не указано ни одного дня.'],
})
