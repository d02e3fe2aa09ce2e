import { Inject, Injectable } from '@nestjs/common'
import type { Content, Document } from '@plenary/domain'
import type { State, Store } from '@plenary/store'
import { type ResourceOf, resourceOf, type Stream, streamOf } from '../request/stream-of.js'
import type { Asked } from '../routes/asked.js'
import { deskViewOf, writtenAtDesk } from '../views/desk-view.js'
import {
  consultationViewOf,
  decisionViewOf,
  documentViewOf,
  sittingViewOf,
  type Texts,
  writtenAs,
  writtenAt,
  writtenIn,
  writtenOn,
} from '../views/stream-views.js'
import { Rules } from './rules.js'
import { STORE } from './store-token.js'

type View<S, V> = (state: S, resource: ResourceOf, texts: Texts) => V

/** Documents, tours and reviews, sittings, decisions, desks: each with what persons wrote in it. */
@Injectable()
export class StreamReads {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(Rules) private readonly rules: Rules,
  ) {}

  document = (asked: Asked) => this.#view<Document, ReturnType<typeof documentViewOf>>(asked, documentViewOf, writtenAs)
  consultation = (asked: Asked) => this.#view(asked, consultationViewOf, writtenIn)
  sitting = (asked: Asked) => this.#view(asked, sittingViewOf, writtenAt)
  decision = (asked: Asked) => this.#view(asked, decisionViewOf, writtenOn)
  desk = (asked: Asked) => this.#view(asked, deskViewOf, writtenAtDesk)

  async #view<S extends State, V>(
    { caller }: Asked,
    view: View<S, V>,
    written: (state: S) => readonly Content[] = () => [],
  ): Promise<V> {
    const stream: Stream<S> = streamOf<S>(caller)
    const ids = written(stream.state).map(({ content }) => content)
    const texts = await this.store.lists.texts(stream.circle, ids)
    return view(stream.state, resourceOf(stream, await this.rules.actsOf(caller)), texts)
  }
}
