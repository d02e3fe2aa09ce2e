/** The edition of the time zone tables by which instants are decided here; recorded with every plan drawn. */
export const tzdata: string = process.versions.tz ?? 'unknown'
