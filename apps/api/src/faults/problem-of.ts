import type { Problem } from '@plenary/contract/http'
import { type Details, Refusal } from '@plenary/domain'
import { Outage } from '@plenary/store'
import type { Language } from '../request/language.js'
import { foreignFault } from './foreign.js'
import { type FaultText, HttpFault } from './http-fault.js'

export interface Answered {
  readonly problem: Problem
  readonly headers: Readonly<Record<string, string>>
  /** A fault of ours: it is logged, and nothing of it is told. */
  readonly defect: boolean
}
interface About {
  readonly details?: Details
  readonly article?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
}

const away: FaultText = {
  status: 503,
  code: 'service.away',
  en: 'This cannot be done now; try again shortly',
  ru: 'Сейчас это невозможно; повторите немного позже',
}
const defect: FaultText = { status: 500, code: 'defect', en: 'Something went wrong here', ru: 'У нас произошла ошибка' }

/** The one table of what is thrown and what is answered. */
export function answerTo(error: unknown, request: string, language: Language): Answered {
  const answer = (text: FaultText, about: About = {}) => ({
    problem: problem(text, about, request, language),
    headers: about.headers ?? {},
    defect: text === defect,
  })
  if (error instanceof Refusal) return answer(error.text, { details: error.details, article: error.article })
  if (error instanceof HttpFault) return answer(error.text, { details: error.details, headers: error.headers })
  if (error instanceof Outage) return answer({ ...away, code: error.code }, { headers: { 'retry-after': '1' } })
  return answer(foreignFault(error) ?? defect)
}

function problem(text: FaultText, { details, article }: About, request: string, language: Language): Problem {
  const { status, code } = text
  const { waitingFor, ...rest } = details ?? {}
  return {
    type: `urn:plenary:problem:${code}`,
    title: text[language],
    status,
    code,
    instance: `urn:plenary:request:${request}`,
    ...(Object.keys(rest).length > 0 && { details: rest }),
    ...(article !== undefined && { article }),
    ...(waitingFor !== undefined && { waitingFor: waitingFor as NonNullable<Problem['waitingFor']> }),
  }
}
