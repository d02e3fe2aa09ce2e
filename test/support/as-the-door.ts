import { editionOf, idOfBegun, idsOf } from '@plenary/store'
import { canonical } from '../../libs/store/src/journal/payload.js'
import type { Manners } from './manners.js'
import type { Recorded } from './world-words.js'

/** A world that names what is new, and reads back what happened, as the door does. */
export const asTheDoor = (commission: string): Manners => ({
  commission,
  hashOf: (edition) => editionOf(edition).hash,
  idFor: (stream, subject) => idsOf(stream)(...subject),
  idOfBegun,
  recorded: (event) => JSON.parse(canonical(event)) as Recorded,
})
