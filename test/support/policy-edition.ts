const text = (en: string) => ({ en, ru: en })
const moment = (offset: number, more: object = {}) => ({ anchor: 'opening', offset, unit: 'd', mark: 'A', ...more })
const closing = { anchor: 'closing', offset: 0, unit: 'h', mark: 'A' }
const thenClose = { ...text('Closed by time'), then: 'close' }
const stage = (id: string, kind: string, who: readonly string[], matter: string, opens: number, due: number) => ({
  ...{ id, kind, who, matter, title: text(id), mark: 'A', article: `Rule of ${id}`, missed: thenClose },
  ...{ opens: moment(opens), due: moment(due) },
})
/** A stage of each kind that somebody answers by an act of their own. */
export const edition = {
  id: 'policy',
  extends: 'three-stages',
  title: text('Every act'),
  source: 'Assumed: for tests',
  stages: [
    stage('date-and-place', 'approve', ['host', 'chair'], 'dateAndPlace', -104, -60),
    stage('tour', 'consult', ['parts'], 'documents', -70, -35),
    stage('table', 'approve', ['drafters', 'secretariat'], 'table', -34, -28),
    stage('clearance', 'approve', ['chairsOffice'], 'agendaClearance', -26, -18),
    stage('delegations', 'call', ['parts'], 'delegations', -20, -10),
    stage('review', 'review', ['workingGroup'], 'items', -20, 1),
    stage('council', 'review', ['councils'], 'items', -20, 1),
    stage('package', 'dispatch', ['secretariat'], 'package', -20, -2),
    { ...stage('protocol', 'sign', ['heads'], 'protocol', 0, 0), after: ['plenary'], opens: closing, due: closing },
  ],
}
