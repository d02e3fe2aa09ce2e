import { expect, test } from '@jest/globals'
import type { AboutDay } from '../time/calendar.js'
import type { Moment } from '../time/moment.js'
import { derive } from './derive.js'
import { opening } from './rules.fixture.js'

const city = { en: 'Dushanbe', ru: 'Душанбе' }
const calendar = { en: 'calendar of the seat', ru: 'календарь секретариата' }
const told = (from: string, to = from) => ({ from, to, at: '10:00', city })
const said = (moment: Moment, falls: string, about: AboutDay = { kind: 'working' }) => {
  const dates = { anchor: told('2023-04-27'), falls: told(falls), day: { on: falls, ...about } }
  const derivation = { moment, article: { en: 'Rule 3', ru: 'Правило 3' }, calendar, dates }
  return [derive(derivation, 'en'), derive(derivation, 'ru')]
}

test('a derivation names offset, rule, anchor, day, week-day and calendar, in both languages', () => {
  expect(said(opening(-20), '2023-04-07')).toEqual([
    'T−20 calendar days (Rule 3): opening 27.04.2023 10:00 Dushanbe → 07.04.2023, a Friday; working day, calendar of the seat',
    'T−20 кал. дн. (Правило 3): открытие 27.04.2023 10:00 Душанбе → 07.04.2023, пятница; рабочий день, календарь секретариата',
  ])
})
test('it says where a rule leaves a non-working day, and where the calendar ends', () => {
  expect(said(opening(-1, { unit: 'm', nonWorking: 'after' }), '2023-03-27', { kind: 'noTable' })).toEqual([
    'T−1 month (Rule 3): opening 27.04.2023 10:00 Dushanbe → 27.03.2023, a Monday; from a non-working day to the working day after; calendar of the seat has no such year',
    'T−1 мес. (Правило 3): открытие 27.04.2023 10:00 Душанбе → 27.03.2023, понедельник; с нерабочего дня на рабочий день после него; календарь секретариата этого года не содержит',
  ])
})
test('it says why a day is no working day, by its name, and of a week-end that is worked that it is', () => {
  const holiday = { kind: 'holiday', name: { en: 'Constitution Day', ru: 'День Конституции' } } as const
  expect(said(opening(-20), '2023-04-07', holiday).map((one) => one.split('; ')[1])).toEqual([
    'a holiday (Constitution Day), calendar of the seat',
    'праздничный день (День Конституции), календарь секретариата',
  ])
  expect(said(opening(-20), '2023-04-07', { kind: 'transferred', name: { en: 'worked for 10 April' } })[1]).toContain(
    '; рабочий день в порядке переноса (worked for 10 April), календарь секретариата',
  )
  expect(said(opening(-20), '2023-04-08', { kind: 'weekEnd' })[0]).toContain('a Saturday; not a working day, calendar')
})
test('without a rule it gives the mark, without a date what it waits for', () => {
  const waiting = (anchor: Moment['anchor']) => {
    const derivation = { moment: opening(4, { anchor, unit: 'w' }), article: null, calendar }
    return [derive(derivation, 'en'), derive(derivation, 'ru')]
  }
  expect(waiting('stage:silence')).toEqual([
    'closing of the stage silence +4 weeks (assumed): waits for the closing of the stage silence',
    'закрытие этапа silence +4 нед. (принято условно): ожидает: закрытие этапа silence',
  ])
  expect(waiting('midCycle')[0]).toBe('mid-cycle +4 weeks (assumed): waits for the closing of the previous session')
})
