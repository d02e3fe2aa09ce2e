import { refuse } from './refusals.js'
import type { EditionItem } from '../session/session.js'
import type { Sitting } from './sitting.js'

/** There is a session to which it belongs, with an hour that has come. */
export const checkSummoned = ({ status }: Sitting): void => {
  if (status === 'withdrawn') refuse.withdrawn()
  if (status === 'calledOff') refuse.calledOff()
}

/** Acts of a sitting happen between its opening and its closing. */
export const underWay = (sitting: Sitting): void => {
  const { status } = sitting
  checkSummoned(sitting)
  if (status === 'summoned') refuse.notOpened()
  if (status === 'closed') refuse.closed()
}

/** An item of the agenda of this sitting. */
export const onAgenda = ({ agenda }: Sitting, item: string): EditionItem =>
  agenda.find(({ id }) => id === item) ?? refuse.itemUnknown({ item, pointer: '/item' })
