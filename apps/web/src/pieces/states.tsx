import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../api/problem.js'
import style from './states.module.css'

export function Loading() {
  const { t } = useTranslation()
  return (
    <p className={style.quiet} role="status">
      {t('state.loading')}
    </p>
  )
}

/** What would stand here, and who puts it there. */
export const Empty = ({ children }: { readonly children: ReactNode }) => <p className={style.quiet}>{children}</p>

/** What happened, by which rule, and what to do about it. */
export function Fault({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const { t } = useTranslation()
  const { reset: askAgain } = useQueryErrorResetBoundary()
  const body = error instanceof Problem ? error.body : undefined
  const again = () => {
    askAgain()
    reset()
  }
  return (
    <section className={style.fault} role="alert">
      <h1>{body?.title ?? t('state.fault')}</h1>
      {body?.article && <p>{t('state.rule', { article: body.article })}</p>}
      {body && (
        <p className={style.small}>
          {t('state.code', { code: body.code })} · {t('state.request', { instance: body.instance })}
        </p>
      )}
      <Button variant="default" onClick={again}>
        {t('state.again')}
      </Button>
    </section>
  )
}
