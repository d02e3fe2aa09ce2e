/** The language in which a terminal speaks to its reader: Russian where its locale says so, else English. */
export function spokenLanguage(env: Record<string, string | undefined> = process.env): 'en' | 'ru' {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value)
  return locale !== undefined && /^ru([_.@-]|$)/i.test(locale) ? 'ru' : 'en'
}
