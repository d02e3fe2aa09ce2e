#!/usr/bin/env node
// `plenary` under whatever node the shell finds: goes on under the project's own, with the loader that runs the sources.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const project = new URL('../../../', import.meta.url)
const path = (name) => fileURLToPath(new URL(name, project))
const own = path(`node_modules/node-${process.platform}-${process.arch}/bin/node`)
const args = ['--import', path('libs/engine/loader.mjs'), path('apps/cli/src/main.ts'), ...process.argv.slice(2)]
const child = spawn(existsSync(own) ? own : process.execPath, args, { stdio: 'inherit' })

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => (process.exitCode = code ?? 1))
