// Runs the TypeScript sources as they are: type stripping alone fails on decorators, so each file goes through swc once.
import { existsSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from '@swc/core'

const swc = {
  sourceMaps: 'inline',
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    // Node refuses an imported JSON file (libs/data) whose import lost its `with { type: 'json' }`.
    experimental: { keepImportAttributes: true },
  },
}

registerHooks({
  resolve(specifier, context, next) {
    const conditions = [...context.conditions, 'source']
    const source =
      specifier.startsWith('.') &&
      specifier.endsWith('.js') &&
      new URL(specifier.slice(0, -3) + '.ts', context.parentURL)
    return next(source && source.protocol === 'file:' && existsSync(source) ? source.href : specifier, {
      ...context,
      conditions,
    })
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context)
    const filename = fileURLToPath(url)
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...swc, filename })
    return { format: 'module', source: code, shortCircuit: true }
  },
})
