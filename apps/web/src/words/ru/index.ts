import { entrance } from './entrance.js'
import { forms } from './forms.js'
import { frame } from './frame.js'
import { inbox } from './inbox.js'
import { move } from './move.js'
import { pieces } from './pieces.js'
import { session } from './session.js'
import type { Words } from '../words.js'

/** То же по-русски, терминами отрасли. */
export const ru: Words = { ...entrance, ...frame, ...inbox, ...session, ...forms, ...move, ...pieces }
