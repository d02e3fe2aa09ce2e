import { refusals } from '@plenary/domain'

export const refuse = refusals({
  missing: [422, 'calendar.missing', 'There is no calendar of that name.', 'Календаря с таким названием нет.'],
})
