import { entrance } from './entrance.js'
import { forms } from './forms.js'
import { frame } from './frame.js'
import { inbox } from './inbox.js'
import { move } from './move.js'
import { pieces } from './pieces.js'
import { session } from './session.js'

/** Every text of the portal in English; what a commission calls its own things comes with its data. */
export const en = { ...entrance, ...frame, ...inbox, ...session, ...forms, ...move, ...pieces } as const
