import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import style from './act-link.module.css'

interface ActOffered {
  readonly type: string
  readonly allowed: boolean
  readonly code?: string | undefined
  readonly article?: string | undefined
}
interface Offered {
  readonly acts: readonly ActOffered[]
  readonly type: string
  readonly to: '/sessions/$session/move'
  readonly session: string
  readonly children: string
}

/** An act keeps its place where it is not open, and says why not; what is never this office's is not offered at all. */
export function ActLink({ acts, type, to, session, children }: Offered) {
  const { t } = useTranslation()
  const why = useId()
  const act = acts.find((one) => one.type === type)
  if (!act || act.code === 'act.notPermitted') return null
  if (act.allowed)
    return <Button renderRoot={(props) => <Link {...props} to={to} params={{ session }} />}>{children}</Button>
  return (
    <span>
      <Button variant="default" aria-disabled="true" aria-describedby={why}>
        {children}
      </Button>
      <span id={why} className={style.why}>
        {t('act.closed', { code: act.code ?? '' })} {act.article}
      </span>
    </span>
  )
}
