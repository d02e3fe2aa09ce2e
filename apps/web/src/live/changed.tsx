import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { me } from '../api/reads.js'
import { TextButton } from '../pieces/text-button.js'
import { listen } from './listen.js'
import style from './changed.module.css'
import type { Frame } from './frames.js'

/**
 * Nothing changes under the reader: what is shown and has changed meanwhile is said in a quiet line, and shown when they
 * ask for it. What is not shown is read anew when it is looked at.
 */
export function Changed() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [isChanged, setChanged] = useState(false)
  useEffect(() => {
    const leaving = new AbortController()
    const hear = (frame: Frame) => {
      // Whether one is signed in still: else the entrance is shown.
      if (frame.event === 'ended') void queries.refetchQueries({ queryKey: me.queryKey })
      const prefix = prefixOf(frame)
      if (!prefix) return
      void queries.invalidateQueries({ queryKey: prefix, refetchType: 'none' })
      if (queries.getQueryCache().findAll({ queryKey: prefix, type: 'active' }).length > 0) setChanged(true)
    }
    void listen(hear, leaving.signal)
    return () => leaving.abort()
  }, [queries])
  const show = () => {
    setChanged(false)
    void queries.refetchQueries({ type: 'active', stale: true })
  }
  return (
    <p className={style.changed} role="status">
      {isChanged && (
        <>
          {t('state.changed')} <TextButton onClick={show}>{t('state.reload')}</TextButton>
        </>
      )}
    </p>
  )
}

/** Of what was read, what the event is about; undefined: nothing. */
function prefixOf({ event, data }: Frame): readonly string[] | undefined {
  if (event === 'reset') return []
  if (event !== 'changed') return undefined
  const { kind, id } = data as { readonly kind: string; readonly id: string }
  return [kind, id]
}
