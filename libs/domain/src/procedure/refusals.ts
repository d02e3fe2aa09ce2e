import { refusals } from '../refusal.js'

export const refuse = refusals({
  unknown: [404, 'procedure.unknown', 'There is no such edition of the rules.', 'Такой редакции регламента нет.'],
  /** `faults` lists them all. */
  faulty: [
    422,
    'procedure.faulty',
    'By these rules no session can be conducted.',
    'По такому регламенту заседание провести нельзя.',
  ],
})
