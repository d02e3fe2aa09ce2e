import type { Problem } from '@plenary/contract/http'
import { escaped } from '../page.js'
import type { Language } from '../request/language.js'

const words = {
  en: 'Sign in again',
  ru: 'Войти ещё раз',
} as const
const style = 'body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}'

/** Whoever came with a browser, as back from signing in elsewhere, reads the problem as a page: no script, no details. */
export function problemPage({ status, title, code, instance }: Problem, language: Language): string {
  const again = status === 401 ? `<p><a href="/api/v1/sign-in/oidc">${words[language]}</a></p>` : ''
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head><body><h1>${escaped(title)}</h1>
${again}<p><small>${escaped(code)} · ${escaped(instance)}</small></p></body></html>`
}
