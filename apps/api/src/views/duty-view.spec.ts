import { expect, test } from '@jest/globals'
import type { PersonInOffice } from '@plenary/domain'
import { rolesSeenTo } from './duty-view.js'

const inOffice = (role: PersonInOffice['role']): PersonInOffice => ({
  ...{ kind: 'person', person: 'anna', office: `secretariat.${role}`, body: 'secretariat', role },
})

test('the secretary of the commission sees to what officers of the unit owe, and nobody else to what others do', () => {
  expect(rolesSeenTo(inOffice('commissionSecretary'))).toEqual(['commissionSecretary', 'secretariatOfficer'])
  expect(rolesSeenTo(inOffice('secretariatOfficer'))).toEqual(['secretariatOfficer'])
  expect(rolesSeenTo(inOffice('pressOfficer'))).toEqual(['pressOfficer'])
})
