import type { Words } from '../words.js'

export const pieces = {
  mark: {
    V: 'сверено с опубликованной нормой',
    O: 'наблюдалось на практике',
    K: 'известно, не перепроверено',
    A: 'предположение',
  },
  when: {
    unknown: 'дата не известна',
    endOf: 'конец {{month}}',
    quarter: '{{quarter}} квартал {{year}}',
  },
  state: {
    loading: 'Загрузка…',
    fault: 'Не удалось загрузить.',
    again: 'Повторить',
    code: 'Код: {{code}}',
    request: 'Запрос: {{instance}}',
    rule: 'Норма: {{article}}',
    changed: 'Тем временем изменено.',
    reload: 'Показать как есть сейчас',
  },
} satisfies Pick<Words, 'mark' | 'when' | 'state'>
