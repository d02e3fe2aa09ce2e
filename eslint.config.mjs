import { defineConfig, globalIgnores } from 'eslint/config'
import { configs, plugin } from 'typescript-eslint'

const environment = 'The environment is read once, in libs/config.'
const outside = 'The core is pure: what comes from outside is handed to it.'
const swallowed = {
  selector: 'CatchClause > BlockStatement[body.length=0]',
  message: 'An error is handled or passed on.',
}
const short = ['error', { max: 40, skipBlankLines: true, skipComments: true }]

export default defineConfig(
  globalIgnores(['**/dist/', '**/.plenary/', 'coverage/', '**/*.generated.ts']),
  {
    files: ['**/*.{ts,tsx,mjs}'],
    extends: [configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { '@typescript-eslint': plugin },
    rules: {
      eqeqeq: 'error',
      'no-empty': 'error',
      'no-restricted-syntax': ['error', swallowed],
      'max-lines': ['error', 200],
      'max-lines-per-function': short,
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/naming-convention': [
        'error',
        {
          selector: 'typeLike',
          format: ['PascalCase'],
          custom: { regex: '^(I|Base)[A-Z]|(Utils?|Helpers?|Manager|Impl)$', match: false },
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // TypeORM takes plain objects where it declares classes of options.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // What stands behind an interface of promises is often immediate.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['apps/**', 'libs/**', 'workflows/**'],
    ignores: ['libs/config/**', 'libs/engine/**'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: environment }],
      'no-restricted-imports': [
        'error',
        {
          paths: ['process', 'node:process'].map((name) => ({
            name,
            importNames: ['env', 'default'],
            message: environment,
          })),
        },
      ],
    },
  },
  {
    files: ['libs/domain/src/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Date', 'Intl', 'console', 'crypto', 'fetch', 'performance', 'process', 'setTimeout'].map((name) => ({
          name,
          message: outside,
        })),
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: outside }],
    },
  },
  {
    // Here a default would swallow the next command or event.
    files: ['libs/domain/src/*/{decide,evolve}*.ts'],
    rules: { '@typescript-eslint/switch-exhaustiveness-check': 'error' },
  },
  {
    files: ['workflows/src/**'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'Intl', message: 'The sandbox carries no locale data.' }],
      'no-restricted-syntax': [
        'error',
        swallowed,
        {
          selector: 'Program > :matches(VariableDeclaration, ExportNamedDeclaration > VariableDeclaration)[kind="let"]',
          message: 'A workflow keeps its state in its function, never in the module.',
        },
      ],
    },
  },
  {
    // Specs tell stories and read foreign JSON: long `describe` blocks and loose values are theirs.
    files: ['**/*.spec.ts', 'test/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/**'],
    ignores: ['**/*.spec.ts'],
    rules: { 'max-lines-per-function': short },
  },
  { files: ['**/*.mjs'], extends: [configs.disableTypeChecked] },
)
