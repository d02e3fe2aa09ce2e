import type { Words } from '../words.js'

export const forms = {
  form: {
    mend: 'Исправьте:',
    missing: 'Не заполнено: {{field}}',
    empty: 'Не заполнено',
    check: 'Проверить',
    change: 'Изменить',
    draft: 'Черновик сохранён в этом браузере, {{moment}}',
  },
  receipt: {
    title: 'Записано',
    number: 'Номер: {{number}}',
    at: 'Время сервера: {{moment}}',
    print: 'Печать',
  },
} satisfies Pick<Words, 'form' | 'receipt'>
