import { Inject, Injectable } from '@nestjs/common'
import { type OpenApi, openApiOf } from './document.js'
import { pageOf } from './page.js'
import { ROUTES, type RouteList } from './route-list.js'

/** How this interface describes itself; made when somebody first asks for it. */
@Injectable()
export class Description {
  #document: OpenApi | undefined
  constructor(@Inject(ROUTES) private readonly routes: RouteList) {}

  get document(): OpenApi {
    this.#document ??= openApiOf(this.routes())
    return this.#document
  }

  get page(): string {
    return pageOf(this.document)
  }
}
