import type { Listener } from '../support/listener.js'
import { until } from '../support/until.js'
import type { Twin } from './twin.js'

/** They are told of one circle, so always in one order; as far as they are none of the few. */
const offices = ['plenary.chair', 'secretariat.commissionSecretary', 'superior-council.observer']
const heartbeats = /^: \n\n/gm

/** Others who listen to the events of a commission while its history goes on. */
export class Listening {
  private ears: readonly Listener[] = []
  private from = ''

  /** `part`: another one, that comes again at the end and is told what it missed: circle by circle, so in one order. */
  constructor(
    private readonly twin: Twin,
    private readonly commission: string,
    private readonly part: string,
    private readonly outside: readonly string[],
  ) {}

  /** As soon as there is a commission. */
  async begin(): Promise<void> {
    const listeners = offices.filter((office) => this.outside.includes(office))
    this.ears = await Promise.all(listeners.map((office) => this.listen(office)))
    const early = await this.listen(`${this.part}.secretary`)
    const [ready] = await early.heard(1)
    this.from = ready?.id ?? ''
    early.hangUp()
  }

  /** All that each was told, but for the heartbeats that time alone brings; of whoever was let go meanwhile nothing. */
  async heard(): Promise<readonly (string | null)[]> {
    const late = await this.listen(`${this.part}.secretary`, { 'last-event-id': this.from })
    const [own, desk] = [await this.seqOf(null), await this.seqOf(this.part)]
    const texts = [...this.ears.map((ear) => wholeOf(ear, `id: ${own}-`)), wholeOf(late, `id: ${own}.${desk}-`)]
    const heard = await Promise.all(texts)
    for (const ear of [...this.ears, late]) ear.hangUp()
    return heard
  }

  private listen(office: string, headers: Record<string, string> = {}): Promise<Listener> {
    return this.twin.listen(office, this.commission, headers)
  }

  private async seqOf(part: string | null): Promise<string> {
    const asked = `select coalesce(max(j.seq), 0) as seq from circle c join journal j on j.circle = c.id
      where c.commission = $1 and c.part is not distinct from $2`
    return (await this.twin.sql<{ seq: string }>(asked, [this.commission, part]))[0]?.seq ?? '0'
  }
}

/** Until an event with such an id has come. */
async function wholeOf(ear: Listener, id: string): Promise<string | null> {
  const isWhole = () => ear.endedAt !== undefined || (ear.text.includes(id) && ear.text.endsWith('\n\n'))
  await until(id, isWhole, 20_000)
  return ear.endedAt === undefined ? ear.text.replaceAll(heartbeats, '') : null
}
