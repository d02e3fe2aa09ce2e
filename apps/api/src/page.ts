/** Text as HTML shows it. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Of every page of ours: no script, nothing from elsewhere. */
export const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'"
