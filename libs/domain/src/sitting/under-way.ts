import { refuse } from './refusals.js'
import type { Sitting } from './sitting.js'

/** Acts of a sitting happen between its opening and its closing. */
export const underWay = ({ status }: Sitting): void => {
  if (status === 'summoned') refuse.notOpened()
  if (status === 'closed') refuse.closed()
}

/** An item of the agenda of this sitting. */
export const onAgenda = ({ agenda }: Sitting, item: string): void => {
  if (!agenda.some(({ id }) => id === item)) refuse.itemUnknown({ item, pointer: '/item' })
}
