import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { fault } from '../faults/http-fault.js'
import { routeOf } from '../routes/route.js'
import { checkSite } from '../sign-in/own-site.js'
import { Admission } from './admission.js'

/** Every route is behind it. What does not say whom it is for is for nobody. */
@Injectable()
export class Guard implements CanActivate {
  constructor(@Inject(Admission) private readonly admission: Admission) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = routeOf(context.getHandler())
    if (!route) return fault.notPermitted()
    const request = context.switchToHttp().getRequest<FastifyRequest>()
    checkSite(request)
    const { over } = route
    if (over === 'nothing') return true
    if (over === 'holder') request.holder = await this.admission.hold(request)
    else request.caller = await this.admission.admit(request, route, over)
    return true
  }
}
