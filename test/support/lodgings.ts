import { createHash } from 'node:crypto'
import { type HandedIn, unsealedAct } from '@plenary/domain'
import { refuse } from '../../libs/store/src/door/refusals.js'
import { type Content, lodge } from '../../libs/store/src/door/texts.js'
import type { Command } from './world-words.js'

/** What persons write in a commission, kept apart from their acts as the door keeps it; ids and salts are counted. */
export class Lodgings {
  readonly contents = new Map<string, Content>()
  private drawn = 0

  constructor(private readonly commission: string) {}

  /** The act with ids in place of its texts. */
  take(asked: Command): Command {
    const { command, contents } = lodge(asked, (size) => this.draw().subarray(0, size))
    for (const content of contents) this.contents.set(content.id, content)
    return command
  }

  /** What was prepared, as it is asked where it goes. */
  opened(act: HandedIn['act']): Command {
    const { content } = act.said
    return this.take(unsealedAct(act, this.contents.get(content)?.text ?? refuse.textErased({ content })))
  }

  private draw(): Buffer {
    this.drawn += 1
    return createHash('sha256')
      .update(`${this.commission} ${String(this.drawn)}`)
      .digest()
  }
}
