import type { Words } from '../words.js'

export const frame = {
  product: 'Plenary',
  frame: {
    skip: 'К содержанию',
    navigation: 'Страницы',
    light: 'Светлое',
    dark: 'Тёмное',
    theme: 'Оформление',
    language: 'Язык',
    rehearsal: 'РЕПЕТИЦИЯ',
    clock: 'часы комиссии: {{moment}}',
    nextDue: 'следующий срок: {{moment}}',
  },
  pages: { inbox: 'К исполнению', sessions: 'Заседания' },
} satisfies Pick<Words, 'product' | 'frame' | 'pages'>
