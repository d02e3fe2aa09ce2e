import type { deskView } from '@plenary/contract/http'
import { type Brief, type Content, contentsIn, type Desk, type Draft, unsealed, unsealedAct } from '@plenary/domain'
import type { z } from 'zod'
import type { ResourceOf } from '../request/stream-of.js'
import { sent } from './sent.js'
import { type Texts, written } from './stream-views.js'

type View = z.output<typeof deskView>

export const writtenAtDesk = ({ drafts, briefs, comments }: Desk): readonly Content[] =>
  contentsIn([drafts, briefs, comments])

export function deskViewOf(desk: Desk, resource: ResourceOf, texts: Texts): View {
  const { commission, session, part, ordinal, opening, drafts, briefs, comments } = desk
  const saidOf = (about: string) =>
    comments
      .filter((one) => one.about === about)
      .map(({ id, text, by, at }) => ({ id, text: written(texts, text), by, at }))
  return {
    ...resource,
    ...{ commission, session, part, ordinal, opening },
    drafts: Object.values(drafts).map((draft) => ({ ...draftView(draft, texts), comments: saidOf(draft.id) })),
    briefs: Object.values(briefs).map((brief) => ({ ...briefView(brief, texts), comments: saidOf(brief.item) })),
  }
}

function draftView({ act, ...draft }: Draft, texts: Texts) {
  const { text, ...said } = kept(act.said, texts)
  return { ...sent(draft), act: text === undefined ? { type: act.type } : unsealedAct(act, text), said }
}

function briefView({ said: briefing, ...brief }: Brief, texts: Texts) {
  const { text, ...said } = kept(briefing, texts)
  return { ...brief, ...(text !== undefined && (unsealed(text) as Briefing)), said }
}
type Briefing = Pick<View['briefs'][number], 'position' | 'text'>

const kept = (content: Content, texts: Texts): { text?: string; erased?: true } & Content => written(texts, content)
