import ts from 'typescript'
import type { Cut } from './conditions.js'

/** Somebody else, for whom whoever asks is taken. */
const somebodyElse: Readonly<Record<string, string>> = {
  body: "'birch'",
  role: "'chair'",
  office: "'plenary.chair'",
  person: "'somebody'",
}
const others = "{ ...$, role: 'chair', body: 'plenary', office: 'plenary.chair' }"

/** Who asks, as sources name it. */
const asks = /^((asked\.)?caller\.)?actor$/
const narrows = /\b(actor|role|caller\.visit|account|isOfInstallation)\b/

/** Every place of a source that looks at who asks: there it looks at somebody else; and what is chosen by it is not. */
export function looksIn(text: string): readonly Cut[] {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true)
  const found: Cut[] = []
  const cut = (node: ts.Node, to: string) =>
    found.push({ at: node.getStart(), end: node.getEnd(), text: node.getText(), to })
  const look = (node: ts.Node, names: ReadonlySet<string>): void => {
    if (ts.isConditionalExpression(node) && narrows.test(node.condition.getText()))
      ['true', 'false'].forEach((to) => cut(node.condition, to))
    if (ts.isIfStatement(node) && narrows.test(node.expression.getText())) cut(node.expression, 'false')
    const to = elseAt(node, names)
    if (to !== undefined) cut(node, to)
    const inside = ts.isFunctionLike(node) ? namesIn(node) : names
    node.forEachChild((child) => look(child, inside))
  }
  look(source, new Set())
  return [...new Map(found.map((one) => [`${String(one.at)} ${one.to}`, one])).values()]
}

/** What a function takes out of who asks. */
function namesIn(inside: ts.SignatureDeclaration): ReadonlySet<string> {
  const names = new Set<string>()
  const look = (node: ts.Node): void => {
    const isOfActor =
      (ts.isParameter(node) && node.type?.getText() === 'PersonInOffice') ||
      (ts.isVariableDeclaration(node) && node.initializer && asks.test(node.initializer.getText()))
    if (isOfActor && ts.isObjectBindingPattern(node.name))
      node.name.elements.forEach((one) => names.add(one.name.getText()))
    node.forEachChild(look)
  }
  look(inside)
  return names
}

/** Undefined: nobody is looked at here. */
function elseAt(node: ts.Node, names: ReadonlySet<string>): string | undefined {
  if (!ts.isExpression(node)) return undefined
  if (ts.isPropertyAccessExpression(node) && asks.test(node.expression.getText())) return somebodyElse[node.name.text]
  const { parent } = node
  const isArgument = ts.isCallExpression(parent) && parent.arguments.includes(node)
  if (isArgument && asks.test(node.getText())) return others.replace('$', node.getText())
  const isUsed = [ts.isArrayLiteralExpression, ts.isConditionalExpression, ts.isBinaryExpression].some((one) =>
    one(parent),
  )
  return names.has(node.getText()) && (isArgument || isUsed) ? somebodyElse[node.getText()] : undefined
}
