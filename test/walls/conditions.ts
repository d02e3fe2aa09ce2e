import ts from 'typescript'

/** A piece of a source, and what stands there instead so that a wall is gone. */
export interface Cut {
  readonly at: number
  readonly end: number
  readonly text: string
  readonly to: string
}

/** What a condition does where it holds. */
type Way = 'lets' | 'stops'
const other = { lets: 'stops', stops: 'lets' } as const

/** How a refusal is said in a source: which calls, and which values. */
export interface Dialect {
  readonly calls: RegExp
  readonly values: (value: ts.Expression) => boolean
}

const isNothing = (value: ts.Expression): boolean =>
  value.kind === ts.SyntaxKind.FalseKeyword ||
  value.kind === ts.SyntaxKind.NullKeyword ||
  value.getText() === 'undefined'
/** Of the server: who gets nothing, or a fault, is refused. */
export const ofServer: Dialect = {
  calls: /^(fault\.\w+|unknownTo|missing|malformed|\w+\.(end|destroy))$/,
  values: (value) => isNothing(value) || (ts.isArrayLiteralExpression(value) && value.elements.length === 0),
}
/** Of the lists of acts: the code of a refusal, and nothing where there is none. */
export const ofPermit: Dialect = {
  calls: /^refuse\.\w+$/,
  values: (value) =>
    value.kind === ts.SyntaxKind.FalseKeyword ||
    ts.isStringLiteral(value) ||
    ts.isTemplateExpression(value) ||
    (ts.isObjectLiteralExpression(value) &&
      /^\{ (reason|type, allowed: false|type, allowed, code)\b/.test(value.getText())),
}

const plain = (node: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node) || ts.isAsExpression(node)
    ? plain(node.expression)
    : node
const isBinary = (node: ts.Node, ...kinds: readonly ts.SyntaxKind[]): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && kinds.includes(node.operatorToken.kind)
const { AmpersandAmpersandToken: and, BarBarToken: or, QuestionQuestionToken: orElse } = ts.SyntaxKind

/** Every condition of a source by which somebody is refused, or let in, each with what opens it. */
export function cutsIn(text: string, dialect: Dialect, among: (node: ts.Node) => boolean = () => true): readonly Cut[] {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true)
  const finder = new Finder(dialect, namedIn(source))
  source.forEachChild((child) => {
    if (among(child)) finder.look(child)
  })
  return [...new Map(finder.found.map((cut) => [`${String(cut.at)} ${cut.to}`, cut])).values()]
}

/** What constants of a source stand for, so that a condition that has a name is taken apart too. */
function namedIn(source: ts.SourceFile): ReadonlyMap<string, ts.Expression> {
  const named = new Map<string, ts.Expression>()
  const look = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer && isBinary(node.initializer, and, or))
      named.set(node.name.getText(), node.initializer)
    node.forEachChild(look)
  }
  look(source)
  return named
}

class Finder {
  readonly found: Cut[] = []
  constructor(
    private readonly dialect: Dialect,
    private readonly named: ReadonlyMap<string, ts.Expression>,
  ) {}

  look(node: ts.Node): void {
    if (ts.isIfStatement(node)) this.ofStatement(node)
    else if (ts.isConditionalExpression(node)) this.ofChoice(node)
    else if (isBinary(node, orElse) && this.isCalled(node.right)) this.cut(node, node.left.getText())
    else if (ts.isArrowFunction(node) && !ts.isBlock(node.body) && isYesOrNo(node, node.body))
      this.open(node.body, 'lets')
    else if (ts.isReturnStatement(node) && node.expression) this.ofReturn(node, node.expression)
    node.forEachChild((child) => this.look(child))
  }

  private ofStatement({ expression, thenStatement: then }: ts.IfStatement): void {
    if (this.refuses(then)) this.open(expression, 'stops')
    else if (ts.isReturnStatement(then)) this.open(expression, 'lets')
  }

  private ofChoice({ condition, whenTrue, whenFalse }: ts.ConditionalExpression): void {
    const [first, second] = [this.refuses(whenTrue), this.refuses(whenFalse)]
    if (first !== second) this.open(condition, first ? 'stops' : 'lets')
  }

  /** Of a case what it calls to find out why not; of a function that answers yes or no, what it says. */
  private ofReturn({ parent }: ts.ReturnStatement, said: ts.Expression): void {
    if (ts.isCaseClause(parent) && ts.isCallExpression(said) && this.dialect === ofPermit) this.cut(said, 'undefined')
    const inside = ts.findAncestor(parent, (one) => ts.isFunctionLike(one))
    if (inside && isYesOrNo(inside, said)) this.open(said, 'lets')
  }

  private refuses(node: ts.Statement | ts.Expression): boolean {
    if (ts.isThrowStatement(node)) return true
    if (ts.isBlock(node)) return node.statements.some((one) => this.refuses(one))
    if (ts.isReturnStatement(node)) return node.expression !== undefined && this.refuses(node.expression)
    if (ts.isExpressionStatement(node)) return this.refuses(node.expression)
    if (!ts.isExpression(node)) return false
    const value = plain(node)
    if (ts.isConditionalExpression(value)) return this.refuses(value.whenTrue) || this.refuses(value.whenFalse)
    return this.isCalled(value) || this.dialect.values(value)
  }

  private isCalled(value: ts.Expression): boolean {
    return ts.isCallExpression(value) && this.dialect.calls.test(value.expression.getText())
  }

  /** Each part that can keep somebody out, as if it did not. */
  private open(condition: ts.Expression, way: Way): void {
    const node = plain(condition)
    const name = this.named.get(node.getText())
    if (ts.isPrefixUnaryExpression(node)) this.open(node.operand, other[way])
    else if (name) this.open(name, way)
    else if (isBinary(node, way === 'lets' ? and : or)) [node.left, node.right].forEach((part) => this.open(part, way))
    else {
      this.cut(node, way === 'lets' ? 'true' : 'false')
      if (isBinary(node, and, or)) this.within([node.left, node.right].map(plain), way)
    }
  }

  /** Of several ways one that has parts of its own. */
  private within(ways: readonly ts.Expression[], way: Way): void {
    for (const one of ways) if (isBinary(one, way === 'lets' ? and : or)) this.open(one, way)
  }

  private cut(node: ts.Node, to: string): void {
    if (node.getText() === to) return
    this.found.push({ at: node.getStart(), end: node.getEnd(), text: node.getText(), to })
  }
}

/** Says so, or is made of parts that do. */
const isYesOrNo = ({ type }: ts.SignatureDeclaration, said: ts.Expression): boolean =>
  type
    ? type.kind === ts.SyntaxKind.BooleanKeyword
    : isBinary(said, and, or) && !ts.isObjectLiteralExpression(plain(said.right))
