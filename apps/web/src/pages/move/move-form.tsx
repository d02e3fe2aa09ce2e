import { Button, Textarea, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary, type FieldError } from '../../forms/error-summary.js'
import style from '../../forms/form.module.css'
import { inBrief } from '../../pieces/dates.js'
import { type DateAct, fieldsOf, kinds, missingIn, type MoveFields, reasonsOf } from './move-fields.js'

interface Form {
  readonly act: DateAct
  readonly fields: MoveFields
  /** When the draft was kept last. */
  readonly at: number | null
  readonly write: (change: Partial<MoveFields>) => void
  readonly check: () => void
  readonly refused: readonly FieldError[]
  readonly isPending: boolean
}
const types: Readonly<Partial<Record<keyof MoveFields, string>>> = { time: 'time', month: 'month' }

/** To which date, on whose authority, and why. */
export function MoveForm({ act, fields, at, write, check, refused, isPending }: Form) {
  const { t } = useTranslation()
  const [missing, setMissing] = useState<readonly FieldError[]>([])
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = missingIn(act, fields, t)
    setMissing(found)
    if (found.length === 0) check()
  }
  const errors = missing.length > 0 ? missing : refused
  const input = (field: keyof MoveFields) => ({
    ...{ id: field, label: t(`move.${field}`), value: fields[field] },
    error: errorAt(errors, field),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => write({ [field]: value }),
  })
  return (
    <form className={style.form} onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <Kinds kind={fields.kind} write={write} />
      <div className={style.row}>
        {fieldsOf(fields.kind).map((field) => (
          <TextInput key={field} type={types[field] ?? 'date'} {...input(field)} />
        ))}
      </div>
      {reasonsOf(act).length > 0 && (
        <>
          <TextInput {...input('authority')} description={t('move.authorityHint')} />
          <Textarea {...input('reason')} autosize={false} rows={3} />
        </>
      )}
      {at !== null && <p className={style.draft}>{t('form.draft', { moment: inBrief(at, zoneHere()) })}</p>}
      <div className={style.buttons}>
        <Button type="submit" loading={isPending}>
          {t('form.check')}
        </Button>
      </div>
    </form>
  )
}

function errorAt(errors: readonly FieldError[], field: string): string | undefined {
  const error = errors.find((one) => one.field === field)
  return error?.there ?? error?.says
}

const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone

function Kinds({ kind, write }: Pick<MoveFields, 'kind'> & Pick<Form, 'write'>) {
  const { t } = useTranslation()
  return (
    <fieldset className={style.choices}>
      <legend>{t('move.kind')}</legend>
      {kinds.map((one) => (
        <label key={one}>
          <input type="radio" name="kind" checked={kind === one} onChange={() => write({ kind: one })} />{' '}
          {t(`move.kinds.${one}`)}
        </label>
      ))}
    </fieldset>
  )
}
