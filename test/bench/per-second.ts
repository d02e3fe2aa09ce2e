import { median } from './median.js'

/** One way to do the same: each step is done over and over, all of them at once. */
export interface Way {
  readonly name: string
  readonly steps: readonly (() => Promise<unknown>)[]
  /** What has to be known before each round, and is not measured. */
  readonly before?: () => Promise<void>
  /** Another program does it and says how often in a second; there are no steps then. */
  readonly rate?: () => Promise<number>
}
export interface Wish {
  readonly rounds: number
  readonly ms: number
  /** Microseconds of CPU that whatever does the work has spent so far. */
  readonly cpu: () => Promise<number>
}
/** Of one way in one round: how often in a second, and the CPU of once. */
interface Rate {
  readonly perSecond: number
  readonly cpu: number
}
type Rounds = ReadonlyMap<string, readonly Rate[]>

/** Tries each way for so long, in turn, round after round: what slows the machine slows them all. */
export async function compareRates(ways: readonly Way[], wish: Wish): Promise<Rounds> {
  // Connections, plans and compiled code.
  for (const way of ways) await rateOf(way, wish)
  const found = new Map<string, Rate[]>(ways.map(({ name }) => [name, []]))
  for (let round = 0; round < wish.rounds; round++)
    for (const way of ways) found.get(way.name)?.push(await rateOf(way, wish))
  return found
}

async function rateOf({ steps, before, rate }: Way, { ms, cpu }: Wish): Promise<Rate> {
  if (rate) return { perSecond: await rate(), cpu: NaN }
  await before?.()
  const spent = await cpu()
  const begun = performance.now()
  let count = 0
  const again = async (step: () => Promise<unknown>): Promise<void> => {
    while (performance.now() - begun < ms) {
      await step()
      count += 1
    }
  }
  await Promise.all(steps.map(again))
  const perSecond = (count * 1000) / (performance.now() - begun)
  return { perSecond, cpu: ((await cpu()) - spent) / count }
}

/** How many times as often one way does it as the other: the median of the rounds, each of which has tried both. */
export function rateAgainst(rounds: Rounds, one: string, other: string) {
  const [ours, theirs] = [rounds.get(one) ?? [], rounds.get(other) ?? []]
  const ratios = ours.map(({ perSecond }, round) => perSecond / (theirs[round]?.perSecond ?? NaN))
  const of = (rates: readonly Rate[]) => {
    const [perSecond, cpu] = [median(rates.map((rate) => rate.perSecond)), median(rates.map((rate) => rate.cpu))]
    const byCpu = Number.isNaN(cpu) ? '' : ` at ${cpu.toFixed(0)} us of CPU`
    return { cpu, told: `${perSecond.toFixed(0)} a second${byCpu}` }
  }
  const [mine, its] = [of(ours), of(theirs)]
  const spread = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)} in ${String(ratios.length)} rounds`
  return {
    ratio: median(ratios),
    values: `${one} ${mine.told}, ${other} ${its.told}; ${spread}`,
  }
}
