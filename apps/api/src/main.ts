import { enableCompileCache } from 'node:module'

// What was compiled at an earlier start is not compiled again; whatever is imported has to come after.
enableCompileCache()
await import('./serve.js')
