import { fileURLToPath } from 'node:url'

// The drawing of the house as a table: what each box may reach, directly or through others. What stands beside or above
// it is missing here, and so forbidden.
const reach = {
  'libs/domain': [],
  'libs/config': [],
  'libs/engine': [],
  'libs/calendar': ['libs/domain'],
  'libs/data': ['libs/domain'],
  'libs/contract': ['libs/domain'],
  'libs/adapters': ['libs/domain', 'libs/contract'],
  'libs/store': ['libs/domain', 'libs/contract'],
  workflows: ['libs/domain', 'libs/contract'],
  'apps/api': [
    'libs/domain',
    'libs/contract',
    'libs/store',
    'libs/config',
    'libs/calendar',
    'libs/data',
    'libs/adapters',
  ],
  'apps/worker': [
    'libs/domain',
    'libs/contract',
    'libs/store',
    'libs/config',
    'libs/calendar',
    'libs/data',
    'libs/adapters',
    'workflows',
  ],
  'apps/cli': [
    'libs/domain',
    'libs/contract',
    'libs/store',
    'libs/config',
    'libs/calendar',
    'libs/data',
    'libs/engine',
  ],
  'apps/web': [],
}

const layers = Object.entries(reach).map(([box, below]) => ({
  name: `layer ${box}`,
  severity: 'error',
  from: { path: `^${box}/` },
  to: { path: '^(apps|libs|workflows|test)/', pathNot: `^(${[box, ...below].join('|')})/`, reachable: true },
}))

export default {
  forbidden: [
    ...layers,
    {
      name: 'box without a layer',
      severity: 'error',
      from: { path: '^(apps|libs|workflows)/', pathNot: `^(${Object.keys(reach).join('|')})/` },
      to: {},
    },
    {
      name: 'domain imports nothing',
      severity: 'error',
      from: { path: '^libs/domain/src/', pathNot: String.raw`\.spec\.ts$` },
      to: { pathNot: '^libs/domain/src/' },
    },
    {
      name: 'sandbox',
      comment: 'What a workflow can reach is bundled into it: of packages the SDK alone, and no builtin of Node.',
      severity: 'error',
      from: { path: '^workflows/src/', pathNot: String.raw`\.spec\.ts$` },
      to: { path: '^(?!(apps|libs|workflows|test)/)', pathNot: 'node_modules/@temporalio/workflow/', reachable: true },
    },
    {
      name: 'circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'undeclared', severity: 'error', from: {}, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsConfig: { fileName: fileURLToPath(new URL('tsconfig.json', import.meta.url)) },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
