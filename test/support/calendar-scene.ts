import { procedureEditions } from '@plenary/data'
import { deliver, found, foundingOf, type Http } from './http-commission.js'

const three = procedureEditions['three-stages']!
/** Proposals are due ten working days before the opening. */
const rules = {
  ...three,
  id: 'working-days',
  stages: three.stages.map((stage) =>
    stage.id === 'proposals' ? { ...stage, due: { anchor: 'opening', offset: -10, unit: 'wd', mark: 'A' } } : stage,
  ),
}
export const firm = (on: string) => ({ opening: { kind: 'firm', on, time: '10:00' }, place: {} })

const csv = (...rows: string[]) => ['state,date,kind,name', ...rows].join('\n')
export const imports = (...rows: string[]) => ({ type: 'ImportCalendar', csv: csv(...rows), source: 'Decree 12' })
/** Saturday 20.05.2028 is worked, 15.05. and 09.05. are not. */
export const may = [
  'training,2028-05-09,holiday,Victory Day',
  'training,2028-05-15,holiday,Fair',
  'training,2028-05-20,working,',
]

/** A commission whose rules count in working days, and what its secretary does with its calendars. */
export async function calendarScene(http: Http) {
  const { id: commission, tokens } = await found(http, { ...foundingOf(), procedure: rules })
  const as = tokens['secretariat.commissionSecretary']!
  const act = (path: string, body: object, key?: string) =>
    http.ask(path, { as, body, ...(key !== undefined && { key }) })
  return {
    ...{ commission, tokens, act },
    convene: async (on: string): Promise<string> => {
      const { json } = await http.ask(`commissions/${commission}/sessions`, { as, body: firm(on) })
      await deliver(http)
      return String(json.events[0].founding.id)
    },
    seen: async (session: string) => {
      const { json } = await http.ask(`sessions/${session}`, { as })
      const { calendar, stages } = json as { calendar: string; stages: { id: string; due: { to: number } }[] }
      return { calendar, due: new Date(stages.find(({ id }) => id === 'proposals')!.due.to).toISOString() }
    },
  }
}
