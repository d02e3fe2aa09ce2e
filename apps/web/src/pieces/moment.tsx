import { language } from '../words/i18n.js'
import { type Cities, inFull } from './dates.js'

/** An instant with its zone; the machine reads it as it is. */
export const Moment = ({
  at,
  zone,
  cities,
}: {
  readonly at: number
  readonly zone: string
  readonly cities: Cities
}) => <time dateTime={new Date(at).toISOString()}>{inFull(at, zone, cities, language())}</time>
