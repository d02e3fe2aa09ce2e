import type { Clock, Day, DocumentClass, Instruction, Item, Place, Text, When } from '@plenary/domain'
import journeyJson from './samples/icmec-journey.json' with { type: 'json' }
import type { Fact, Sourced } from './sourced.js'

interface Announcement {
  readonly opening: When
  readonly place: Place
  readonly host?: string
}

/** What bodies did before a session. */
export interface PreparatoryMeeting extends Sourced {
  readonly bodies: readonly string[]
  readonly on: When
  readonly place?: Place
  readonly text: Text
}

export interface AnnouncedItem extends Sourced {
  readonly id: string
  readonly title: Text
  readonly subject?: string
  readonly programme?: string
  readonly origin: Item['origin']
}

/** A document of which the record knows; its text is not public. */
export interface KnownDocument extends Sourced {
  readonly id: string
  readonly item: string
  readonly class: DocumentClass
  readonly title: Text
}

/**
 * `next`: it fixed when and where the next session meets. `instruction`, `item`: a decision that carries out that
 * instruction, or was taken on that item. `paper`: no act of the commission, but a paper to be linked to an item.
 */
export interface Outcome extends Fact {
  readonly next?: Announcement
  readonly instruction?: string
  readonly item?: string
  readonly paper?: Pick<KnownDocument, 'item' | 'class'>
}

export interface JourneySession extends Announcement, Sourced {
  readonly ordinal: number
  /** How its date and place firmed up: from the day `on` they were known so far. */
  readonly dates: readonly (Announcement & Sourced & { readonly on: Day })[]
  readonly preparation: readonly PreparatoryMeeting[]
  readonly agenda: readonly AnnouncedItem[]
  readonly documents?: readonly KnownDocument[]
  readonly outcomes: readonly Outcome[]
  /** The event within which it was held. */
  readonly within?: Sourced & { readonly name: Text; readonly on: When }
  readonly accreditation?: Sourced & { readonly until: Day; readonly time: Clock }
  readonly notice?: Sourced & { readonly on: Day }
}

/** What is known of the sample commission from XIX to XXII, in the order in which it happened. */
export interface Journey {
  readonly commission: string
  readonly clock: Sourced & { readonly from: Day }
  readonly sessions: readonly JourneySession[]
  readonly instructions: readonly (Sourced & {
    readonly id: string
    readonly on: Day
    readonly body: Instruction['body']
    readonly subject: string
    readonly title: Text
    readonly aliases: readonly Text[]
    readonly reading: Sourced & { readonly text: Text }
  })[]
  readonly events: readonly (Fact & { readonly on: Day })[]
  /** What the facts leave open and how it is filled. */
  readonly filling: readonly Fact[]
}

export const icmecJourney = journeyJson as Journey
