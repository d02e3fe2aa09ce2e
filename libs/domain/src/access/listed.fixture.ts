import type { Act } from '../rule.js'
import { person } from '../story.fixture.js'
import type { PersonInOffice, Role } from './actor.js'

/** What a list of acts says to an office: each act with the code by which it is closed. */
export const listed =
  <S>(permit: (state: S | null, actor: PersonInOffice) => readonly Act[]) =>
  (state: S | null, body: string, role: Role): Readonly<Record<string, string>> =>
    Object.fromEntries(permit(state, person(body, role)).map(({ type, code }) => [type, code ?? 'open']))
