import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { actOnSession, tryOnSession } from '../../api/acts.js'
import { Problem } from '../../api/problem.js'
import { session } from '../../api/reads.js'
import { useDraft } from '../../forms/draft.js'
import type { FieldError } from '../../forms/error-summary.js'
import { PageHead } from '../../pieces/page-head.js'
import { Receipt } from '../../pieces/receipt.js'
import { inRoman } from '../../pieces/roman.js'
import { MoveCheck } from './move-check.js'
import { actOf, type DateAct, empty } from './move-fields.js'
import { MoveForm } from './move-form.js'

export function MovePage() {
  const { session } = useParams({ from: '/framed/sessions/$session/move' })
  return <DateOfSession act="MoveSession" id={session} />
}
export function FirmUpPage() {
  const { session } = useParams({ from: '/framed/sessions/$session/firm-up' })
  return <DateOfSession act="FirmUp" id={session} />
}

/** The date of a session is changed in three steps: what is asked, what it would change, what was recorded. */
function DateOfSession({ act, id }: { readonly act: DateAct; readonly id: string }) {
  const { t } = useTranslation()
  const { data } = useSuspenseQuery(session(id))
  const { draft, tried, done } = useDating(act, id, data.version)
  const title = t(`move.titles.${act}`, { session: t('session.ordinal', { ordinal: inRoman(data.ordinal) }) })
  return (
    <>
      <PageHead
        title={title}
        what={
          <Link to="/sessions/$session" params={{ session: id }}>
            {t('move.back')}
          </Link>
        }
      />
      {done.data ? (
        <Receipt recorded={done.data} session={data} />
      ) : tried.data ? (
        <MoveCheck
          act={act}
          session={data}
          preview={tried.data.preview}
          refusal={done.error}
          isPending={done.isPending}
          change={tried.reset}
          confirm={() => done.mutate(tried.data)}
        />
      ) : (
        <MoveForm
          act={act}
          {...draft}
          check={() => tried.mutate()}
          refused={refusedIn(tried.error, t('state.fault'))}
          isPending={tried.isPending}
        />
      )}
    </>
  )
}

function useDating(act: DateAct, id: string, seen: number) {
  const queries = useQueryClient()
  const draft = useDraft(`${act}.${id}`, empty)
  // What was checked is done, over the version over which it was checked; sent twice it is done once.
  const tried = useMutation({
    mutationFn: async () => {
      const dating = actOf(act, draft.fields)
      return { dating, preview: await tryOnSession(id, dating), once: { key: crypto.randomUUID(), seen } }
    },
  })
  type Tried = NonNullable<typeof tried.data>
  const done = useMutation({
    mutationFn: ({ dating, once }: Tried) => actOnSession(id, dating, once),
    onSuccess: () => {
      draft.drop()
      void queries.invalidateQueries()
    },
  })
  return { draft, tried, done }
}

/** Where the refusal points into the form, at that field; else at its first. */
function refusedIn(error: Error | null, fallback: string): readonly FieldError[] {
  if (!error) return []
  const says = error instanceof Problem ? [error.body.title, error.body.article].filter(Boolean).join(' · ') : fallback
  const pointer = error instanceof Problem ? error.body.details?.pointer : undefined
  return [{ field: typeof pointer === 'string' ? (pointer.split('/').at(-1) ?? 'on') : 'on', says }]
}
