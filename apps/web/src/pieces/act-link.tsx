import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DateAct } from '../pages/move/move-fields.js'
import { refusals } from '../api/reads.js'
import style from './act-link.module.css'
import { useSay } from './named.js'

interface ActOffered {
  readonly type: string
  readonly allowed: boolean
  readonly code?: string | undefined
  readonly article?: string | undefined
}
interface Offered {
  readonly acts: readonly ActOffered[]
  readonly type: DateAct
  readonly to: '/sessions/$session/move' | '/sessions/$session/firm-up'
  readonly session: string
}

/** An act keeps its place where it is not open, and says why not; what is never this office's is not offered at all. */
export function ActLink({ acts, type, to, session }: Offered) {
  const { t } = useTranslation()
  const name = t(`move.acts.${type}`)
  const act = acts.find((one) => one.type === type)
  if (!act || act.code === 'act.notPermitted') return null
  if (!act.allowed) return <Closed act={act}>{name}</Closed>
  return <Button renderRoot={(props) => <Link {...props} to={to} params={{ session }} />}>{name}</Button>
}

/** It can be reached by keys all the same: else nobody would learn why. */
function Closed({ act: { code = '', article }, children }: { readonly act: ActOffered; readonly children: string }) {
  const say = useSay()
  const why = useId()
  const { data } = useQuery(refusals)
  return (
    <span>
      <Button variant="default" aria-disabled="true" aria-describedby={why} className={style.closed ?? ''}>
        {children}
      </Button>
      <span id={why} className={style.why}>
        {[say(data?.[code]), article].filter(Boolean).join(' · ')}
      </span>
    </span>
  )
}
