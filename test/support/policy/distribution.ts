import { bodyOf, inOffice, type InOffice } from './actors.js'

/** To which bodies what is restricted goes: a text of birch, and a card that stands for a paper of alder. */
export const distribution = {
  restricted: ['birch', 'cedar', 'secretariat', 'standardization'],
  paper: ['alder', 'plenary'],
} as const
export type Restricted = keyof typeof distribution

const isOn = (which: Restricted, actor: InOffice): boolean =>
  (distribution[which] as readonly string[]).includes(bodyOf(actor))

/** Who is asked in the name of a body on the list, and who is not. */
export const onList = (which: Restricted): readonly InOffice[] => inOffice.filter((one) => isOn(which, one))
export const offList = (which: Restricted): readonly InOffice[] => inOffice.filter((one) => !isOn(which, one))
