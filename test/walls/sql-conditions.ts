/** A part of a condition in SQL, and what stands there instead so that it keeps nobody out. */
export interface Part {
  readonly at: number
  readonly end: number
  readonly text: string
  readonly to: 'true' | 'false'
}
interface Token {
  readonly at: number
  readonly word: string
}

const spelled = /--[^\n]*|'(?:[^']|'')*'|"[^"]*"|\$\w*\$|\w+|[<>]=|<>|->>?|::|\S/g
const ends =
  /^(group|order|limit|union|returning|then|for|on|join|left|inner|cross|where|window|having|loop|end|;|\$\w*\$)$/

/** What rows have to fulfil, or callers, in a function or a view: each part that stands beside others by `and`. */
export function partsIn(sql: string): readonly Part[] {
  const tokens = [...sql.matchAll(spelled)]
    .map((found) => ({ at: found.index, word: /^['"]/.test(found[0]) ? found[0] : found[0].toLowerCase() }))
    .filter(({ word }) => !word.startsWith('--'))
  const conditions = tokens.map((_, index) => new Condition(sql, tokens, index + 1))
  const refusals = conditions.filter((one) => one.refuses())
  const all = conditions
    .flatMap((one) => one.parts())
    .filter(({ at, to }) => to === 'false' || !refusals.some((one) => one.refusesMoreBy(at)))
  return [...new Map(all.map((part) => [`${String(part.at)} ${String(part.end)} ${part.to}`, part])).values()]
}

class Condition {
  /** Where each part begins, and one behind its last token. */
  readonly #parts: (readonly [begin: number, end: number])[] = []
  /** One behind the whole. */
  readonly #end: number

  constructor(
    private readonly sql: string,
    private readonly tokens: readonly Token[],
    private readonly begin: number,
  ) {
    let [depth, part, isBetween] = [0, begin, false]
    let index = begin
    for (; index < tokens.length; index++) {
      const { word } = tokens[index]!
      if (depth === 0 && (word === ')' || ends.test(word))) break
      if (word === '(' || word === 'case') depth++
      else if (word === ')' || word === 'end') depth--
      else if (depth === 0 && word === 'and' && !isBetween) {
        this.#parts.push([part, index])
        part = index + 1
      } else if (depth === 0) isBetween = word === 'between' || (isBetween && word !== 'and')
    }
    this.#end = index
    this.#parts.push([part, index])
  }

  /** None where no condition begins. */
  parts(): readonly Part[] {
    const word = (offset: number) => this.tokens[this.begin - 1 + offset]?.word ?? ''
    switch (word(0)) {
      case 'where':
        return word(-2) === 'filter' ? [] : this.#opened()
      case 'on':
        return ['conflict', 'constraint'].includes(word(1)) ? [] : this.#opened()
      case 'return':
        return [';', 'query', 'next', 'true', 'false'].includes(word(1)) ? [] : this.#opened()
      case '(':
        return /^(or|and|not|where|on|\()$/.test(word(-1)) && this.#parts.length > 1 ? this.#opened() : []
      case 'if':
        return word(-1) === 'end' ? [] : this.#ofLeaving()
      default:
        return []
    }
  }

  refuses(): boolean {
    const [before, word] = [2, 1].map((back) => this.tokens[this.begin - back]?.word)
    const [leaves, how] = [1, 2].map((offset) => this.tokens[this.#end + offset]?.word)
    return word === 'if' && before !== 'end' && (leaves === 'raise' || (leaves === 'return' && how === 'false'))
  }

  /** Whether what stands there keeps more out where it is true: it is of this refusal, and nothing turns it round. */
  refusesMoreBy(at: number): boolean {
    const inside = this.tokens.slice(this.begin, this.#end)
    if (at <= (inside[0]?.at ?? at) || at > (inside.at(-1)?.at ?? 0)) return false
    const turned: boolean[] = []
    for (const [index, token] of inside.entries()) {
      if (token.at >= at) break
      const before = [inside[index - 1]?.word, inside[index - 2]?.word]
      if (token.word === '(') turned.push(before[0] === 'not' || (before[0] === 'exists' && before[1] === 'not'))
      else if (token.word === ')') turned.pop()
    }
    return !turned.includes(true)
  }

  #opened(): readonly Part[] {
    return this.#parts
      .filter(([begin, end]) => end > begin && this.#isWhole(begin))
      .map(([begin, end]) => this.#part(begin, end, 'true'))
  }

  /** What refuses, by an exception or by the answer, does not; what only leaves may let in or keep out: both are tried. */
  #ofLeaving(): readonly Part[] {
    const never = this.#part(this.begin, this.#end, 'false')
    if (this.refuses()) return [never]
    return this.tokens[this.#end + 1]?.word === 'return' ? [...this.#opened(), never] : []
  }

  /** In parentheses there may be several parts: those are looked at by themselves. */
  #isWhole(begin: number): boolean {
    return this.tokens[begin]?.word !== '(' || new Condition(this.sql, this.tokens, begin + 1).#parts.length === 1
  }

  #part(begin: number, end: number, to: Part['to']): Part {
    const [first, last] = [this.tokens[begin]!, this.tokens[end - 1]!]
    const until = last.at + last.word.length
    return { at: first.at, end: until, text: this.sql.slice(first.at, until), to }
  }
}
