import { Refusal } from '@plenary/domain'

/** As the door refuses what is not on the list of acts of whoever asks. */
export function notPermitted(act: string): never {
  const words = { en: 'This act is not open to your office now', ru: 'Это действие сейчас недоступно вашей должности' }
  throw new Refusal({ status: 403, code: 'act.notPermitted', ...words }, { act })
}
