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
import { empty, moveOf } from './move-fields.js'
import { MoveForm } from './move-form.js'

/** A session is moved in three steps: what is asked, what it would change, what was recorded. */
export function MovePage() {
  const { t } = useTranslation()
  const { session: id } = useParams({ from: '/framed/sessions/$session/move' })
  const { data } = useSuspenseQuery(session(id))
  const { draft, tried, done } = useMoving(id, data.version)
  const title = t('move.title', { session: t('session.ordinal', { ordinal: inRoman(data.ordinal) }) })
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
          session={data}
          preview={tried.data.preview}
          refusal={done.error}
          isPending={done.isPending}
          change={tried.reset}
          confirm={() => done.mutate(tried.data)}
        />
      ) : (
        <MoveForm
          {...draft}
          check={() => tried.mutate()}
          refused={refusedIn(tried.error, t('state.fault'))}
          isPending={tried.isPending}
        />
      )}
    </>
  )
}

function useMoving(id: string, seen: number) {
  const queries = useQueryClient()
  const draft = useDraft(`move.${id}`, empty)
  // What was checked is done, over the version over which it was checked; sent twice it is done once.
  const tried = useMutation({
    mutationFn: async () => {
      const act = moveOf(draft.fields)
      return { act, preview: await tryOnSession(id, act), once: { key: crypto.randomUUID(), seen } }
    },
  })
  type Tried = NonNullable<typeof tried.data>
  const done = useMutation({
    mutationFn: ({ act, once }: Tried) => actOnSession(id, act, once),
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
