import { refusals } from '@plenary/domain'

export const refuse = refusals({
  zoneUnknown: [422, 'zone.unknown', 'There is no time zone of that name.', 'Часового пояса с таким названием нет.'],
  missing: [422, 'calendar.missing', 'There is no calendar of that name.', 'Календаря с таким названием нет.'],
})
