import { refusals, type Refuse } from '../refusal.js'

const catalogue = {
  unknownAct: [400, 'command.unknown', 'There is no such act.', 'Такого действия нет.'],
} as const

export const refuse: Refuse<typeof catalogue> = refusals(catalogue)
