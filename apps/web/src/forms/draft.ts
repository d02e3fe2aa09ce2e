import { useState } from 'react'

interface Kept<Fields> {
  readonly fields: Fields
  readonly at: number | null
}

/** What is being written, kept in this browser until it is handed in; `at`: when it was kept last. */
export function useDraft<Fields>(name: string, empty: Fields) {
  const key = `plenary.draft.${name}`
  const [kept, setKept] = useState<Kept<Fields>>(() => read(key) ?? { fields: empty, at: null })
  return {
    ...kept,
    write: (change: Partial<Fields>) => {
      const next = { fields: { ...kept.fields, ...change }, at: Date.now() }
      localStorage.setItem(key, JSON.stringify(next))
      setKept(next)
    },
    drop: () => localStorage.removeItem(key),
  }
}

const read = <Fields>(key: string): Kept<Fields> | null =>
  JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<Fields> | null
