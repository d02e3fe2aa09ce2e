/** What a caller is told besides the code: ids, values asked and found, a JSON pointer. Never persons' texts. */
export type Details = Readonly<Record<string, unknown>>

/** 400 malformed · 403 not yours to do · 404 not known to you · 409 not now · 412 named version passed · 422 against a rule. */
export type RefusalStatus = 400 | 403 | 404 | 409 | 412 | 422

export interface RefusalText {
  readonly status: RefusalStatus
  readonly code: string
  readonly en: string
  readonly ru: string
}

/** A preparatory act that the rules do not admit. Thrown before anything is recorded, so it leaves no trace. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly text: RefusalText,
    readonly details: Details = {},
    readonly article?: string,
  ) {
    super(`${text.code} ${JSON.stringify(details)}`)
  }
  get code(): string {
    return this.text.code
  }
  get status(): RefusalStatus {
    return this.text.status
  }
}

/** Does the work; what it refuses says besides where in the act its reason stands. */
export const pointing = <T>(work: () => T, more: (code: string) => Details, article?: string): T => {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(error.text, { ...error.details, ...more(error.code) }, error.article ?? article)
  }
}

/** A fault of the product itself: an impossible state, an unknown event. Answered 500 without details. */
export class Defect extends Error {
  override readonly name = 'Defect'
}

type Catalogue = Readonly<Record<string, readonly [status: RefusalStatus, code: string, en: string, ru: string]>>
/** `article` is lifted out of the details: it is the rule on which the refusal rests. */
export type Refuse<C> = {
  readonly [K in keyof C]: (details?: Details & { readonly article?: string | undefined }) => never
}

/** What each code says, in both languages: of every catalogue there is. */
const said = new Map<string, Pick<RefusalText, 'en' | 'ru'>>()
export const refusalTexts = (): Readonly<Record<string, Pick<RefusalText, 'en' | 'ru'>>> => Object.fromEntries(said)

/** Turns a catalogue of refusals into functions that throw them: `refuse.agendaMovedOn({ asked, current })`. */
export const refusals = <const C extends Catalogue>(catalogue: C): Refuse<C> => {
  const thrower = ([status, code, en, ru]: Catalogue[string]) => {
    said.set(code, { en, ru })
    return ({ article, ...details }: Details & { readonly article?: string } = {}): never => {
      throw new Refusal({ status, code, en, ru }, details, article)
    }
  }
  return Object.fromEntries(Object.entries(catalogue).map(([name, entry]) => [name, thrower(entry)])) as Refuse<C>
}
