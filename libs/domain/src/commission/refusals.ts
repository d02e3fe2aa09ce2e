import { refusals, type Refuse } from '../refusal.js'

const catalogue = {
  unknown: [404, 'commission.unknown', 'There is no such commission.', 'Такой комиссии нет.'],
  founded: [409, 'commission.founded', 'The commission exists already.', 'Комиссия уже учреждена.'],
  notYet: [409, 'time.notYet', 'Nothing is due yet.', 'Срок ещё не наступил.'],
  notARehearsal: [
    409,
    'clock.notARehearsal',
    'Only the clock of a rehearsal is advanced.',
    'Часы переводятся только в репетиции.',
  ],
  backwards: [422, 'clock.backwards', 'Time does not move back.', 'Время назад не идёт.'],
  tooFar: [422, 'clock.tooFar', 'No clock goes beyond the year 9998.', 'Часы не переводятся дальше 9998 года.'],
  advancing: [409, 'clock.advancing', 'The clock is still being advanced.', 'Часы ещё переводятся.'],
  procedureNotProposed: [
    422,
    'procedure.notProposed',
    'Nobody has proposed this edition of the rules here.',
    'Такую редакцию регламента здесь никто не предлагал.',
  ],
  procedureFourEyes: [
    403,
    'procedure.fourEyes',
    'Who proposed an edition of the rules may not put it in force.',
    'Предложивший редакцию регламента не может ввести её в действие.',
  ],
  procedureInForce: [
    409,
    'procedure.inForce',
    'This edition of the rules has come into force.',
    'Эта редакция регламента уже вступила в силу.',
  ],
  datePast: [422, 'date.past', 'The date has passed.', 'Эта дата уже прошла.'],
  bodyUnknown: [422, 'body.unknown', 'The commission has no such body.', 'Такого органа в комиссии нет.'],
  bodyNotSuperior: [
    422,
    'body.notSuperior',
    'Only a superior body instructs the commission.',
    'Поручения даёт только уставный орган.',
  ],
  calendarStateUnknown: [
    422,
    'calendar.stateUnknown',
    'There is no calendar of that state or part.',
    'Календаря такого государства или такой части нет.',
  ],
  hostNotAPart: [422, 'host.notAPart', 'The host is a national part.', 'Принимает заседание национальная часть.'],
  extraordinaryNotYours: [
    403,
    'extraordinary.notYours',
    'An extraordinary session is convened by the chair.',
    'Внеочередное заседание созывает председатель.',
  ],
  extraordinaryUnproposed: [
    422,
    'extraordinary.unproposed',
    'An extraordinary session is convened on the proposal of a national part.',
    'Внеочередное заседание созывается по предложению одной из национальных частей.',
  ],
  titleEmpty: [
    400,
    'title.empty',
    'A title is needed in one language at least.',
    'Нужно название хотя бы на одном языке.',
  ],
  subjectUnknown: [
    422,
    'subject.unknown',
    'The commission has no such subject.',
    'Такого предмета ведения у комиссии нет.',
  ],
  termOutside: [
    422,
    'term.unknown',
    'A term names an unknown office or person.',
    'Срок полномочий называет неизвестную должность или лицо.',
  ],
  officeOutside: [422, 'office.unknown', 'An office names an unknown body.', 'Должность называет неизвестный орган.'],
} as const

export const refuse: Refuse<typeof catalogue> = refusals(catalogue)
