import type { deskView } from '@plenary/contract/http'
import { type Content, contentsIn, type Desk, isContent } from '@plenary/domain'
import type { z } from 'zod'
import type { ResourceOf } from '../request/stream-of.js'
import { sent } from './sent.js'
import { type Texts, written } from './stream-views.js'

type View = z.output<typeof deskView>

export const writtenAtDesk = ({ drafts, briefs, comments }: Desk): readonly Content[] =>
  contentsIn([drafts, briefs, comments])

export function deskViewOf(desk: Desk, resource: ResourceOf, texts: Texts): View {
  const { commission, session, part, ordinal, opening, drafts, briefs, comments } = desk
  const said = (about: string) =>
    comments
      .filter((one) => one.about === about)
      .map(({ id, text, by, at }) => ({ id, text: written(texts, text), by, at }))
  return {
    ...resource,
    ...{ commission, session, part, ordinal, opening },
    drafts: Object.values(drafts).map(({ act, ...draft }) => ({
      ...sent(draft),
      act: readable(act, texts) as View['drafts'][number]['act'],
      comments: said(draft.id),
    })),
    briefs: Object.values(briefs).map(({ text, ...brief }) => ({
      ...brief,
      text: written(texts, text),
      comments: said(brief.item),
    })),
  }
}

/** With the texts of all that is written in it. */
function readable(value: unknown, texts: Texts): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isContent(value)) return written(texts, value)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, readable(one, texts)]))
}
