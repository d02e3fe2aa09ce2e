export const frame = {
  product: 'Plenary',
  frame: {
    skip: 'To the content',
    navigation: 'Pages',
    light: 'Light',
    dark: 'Dark',
    theme: 'Colours',
    language: 'Language',
    rehearsal: 'REHEARSAL',
    clock: 'Clock of the commission: {{moment}}',
    nextDue: 'next due: {{moment}}',
  },
  pages: { inbox: 'To do', sessions: 'Sessions' },
} as const
