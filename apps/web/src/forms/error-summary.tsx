import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import style from './error-summary.module.css'

export interface FieldError {
  /** The id of the field. */
  readonly field: string
  readonly says: string
  /** Beside the field itself, where it needs no name. */
  readonly there?: string
}

/** On top of the form, and looked at first: what is to be mended, each with a way to it. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) place.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div className={style.summary} role="alert" tabIndex={-1} ref={place}>
      <h2>{t('form.mend')}</h2>
      <ul>
        {errors.map(({ field, says }) => (
          <li key={field}>
            <a href={`#${field}`}>{says}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
