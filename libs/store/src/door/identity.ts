import { v5, validate } from 'uuid'

/** A circle's id follows from whose it is, so that no look-up is needed: the commission's own is its id. */
export const circleId = (commission: string, part?: string): string =>
  part === undefined ? commission : v5(`circle:${part}`, commission)

/** Ids that are the same each time the same subject of the same stream is named. */
export const idsOf =
  (stream: string) =>
  (...subject: readonly (string | number)[]): string =>
    v5(JSON.stringify(subject), stream)

/** The same for what persons begin: no id of theirs can be that of a circle of a part to come, which is made so too. */
export const idOfBegun = (stream: string, ...subject: readonly string[]): string => {
  const id = idsOf(stream)(...subject)
  return `${id.slice(0, 14)}8${id.slice(15)}`
}

/** In the one spelling in which PostgreSQL answers it: ids are compared as texts here. */
export const isId = (id: string): boolean => validate(id) && id === id.toLowerCase()
