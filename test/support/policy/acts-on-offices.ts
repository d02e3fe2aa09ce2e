import { always, convening, never, onCommission, own, theirs, told, type ActRow } from './acts.js'
import { says } from './says.js'

const authority = 'Letter 1'
const named = { en: 'N', ru: 'Н' }
const press = 'secretariat.pressOfficer'
const notFilled = '403 term.notYours'
const notArranged = '403 office.notYours'
const heads = ['head', 'otherHead'] as const
const ofBirch = { office: 'birch.contributor' }
const from = '2030-01-01'
const title = { en: 'Contributor of the national part', ru: 'Исполнитель национальной части' }
const was = { en: 'Press officer', ru: 'Пресс-секретарь' }

const claim = { issuer: 'https://id.example.org', claim: 'groups', value: 'commission' }

/** The head of another part may do so there. */
const overTheirOwn = { open: [[['otherHead'], always]] } as const

/** Offices of a part are its own affair; those of other bodies are the commission's. */
export const actsOnOffices: readonly ActRow[] = [
  onCommission('BeginTerm', { ...ofBirch, name: named, from, authority }, ['head'], always, says.part, {
    else: told(notFilled, 'otherHead', ...convening),
    ...overTheirOwn,
  }),
  onCommission(
    'BeginTerm',
    { office: 'birch.head', name: named, from, authority },
    ['commissionSecretary'],
    always,
    says.part,
    {
      else: told(notFilled, ...heads, 'chair'),
    },
  ),
  onCommission('BeginTerm', { office: press, name: named, from, authority }, convening, always, says.chair, {
    else: told(notFilled, ...heads),
  }),
  onCommission('ConfirmTerm', { office: 'birch.head', person: 'x' }, [...own, 'chair'], never, says.part, {
    else: told(notFilled, ...theirs, 'commissionSecretary'),
  }),
  onCommission(
    'EndTerm',
    { ...ofBirch, person: '{contributor}', on: from, authority },
    ['head', ...convening],
    always,
    says.part,
    {
      else: told(notFilled, 'otherHead'),
      ...overTheirOwn,
    },
  ),
  onCommission(
    'EndTerm',
    { office: press, person: '{pressOfficer}', on: from, authority },
    convening,
    always,
    says.chair,
    {
      else: told(notFilled, ...heads),
    },
  ),
  onCommission(
    'EstablishOffice',
    { office: 'new', body: 'birch', role: 'contributor', title, authority },
    ['head'],
    always,
    says.part,
    {
      else: told(notArranged, 'otherHead', ...convening),
      ...overTheirOwn,
    },
  ),
  onCommission(
    'EstablishOffice',
    { office: 'new', body: 'birch', role: 'auditor', title, authority },
    ['head'],
    always,
    says.auditor,
    {
      else: told(notArranged, 'otherHead', ...convening),
      ...overTheirOwn,
    },
  ),
  onCommission(
    'EstablishOffice',
    { office: 'new', body: 'secretariat', role: 'pressOfficer', title: was, authority },
    convening,
    always,
    says.chair,
    {
      else: told(notArranged, ...heads),
    },
  ),
  onCommission('MapClaim', { ...ofBirch, ...claim, authority }, ['head'], always, says.part, {
    else: told(notFilled, 'otherHead', ...convening),
    ...overTheirOwn,
  }),
  onCommission('MapClaim', { office: press, ...claim, authority }, convening, always, says.chair, {
    else: told(notFilled, ...heads),
  }),
  onCommission('UnmapClaim', { ...ofBirch, ...claim, authority }, ['head', ...convening], always, says.part, {
    else: told(notFilled, 'otherHead'),
    ...overTheirOwn,
  }),
  onCommission('UnmapClaim', { office: press, ...claim, authority }, convening, always, says.chair, {
    else: told(notFilled, ...heads),
  }),
  onCommission('RetitleOffice', { ...ofBirch, was: title, title: named, authority }, ['head'], always, says.part, {
    else: told(notArranged, 'otherHead', ...convening),
    ...overTheirOwn,
  }),
  onCommission('RetitleOffice', { office: press, was, title: named, authority }, convening, always, says.chair, {
    else: told(notArranged, ...heads),
  }),
  onCommission(
    'NamePerson',
    { person: '{contributor}', name: named, authority },
    ['head', ...convening],
    always,
    says.part,
    {
      else: told('403 person.notYours', 'otherHead'),
      ...overTheirOwn,
    },
  ),
  onCommission('NamePerson', { person: '{pressOfficer}', name: named, authority }, convening, always, says.chair, {
    else: told('403 person.notYours', ...heads),
  }),
]
