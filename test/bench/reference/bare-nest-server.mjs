import 'reflect-metadata'
import { Controller, Get } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter } from '@nestjs/platform-fastify'

class Health {
  live() {
    return { status: 'live' }
  }
}
// What the decorators of a source become.
Get('health/live')(Health.prototype, 'live', Object.getOwnPropertyDescriptor(Health.prototype, 'live'))
Controller()(Health)

const server = await NestFactory.create({ module: Health, controllers: [Health] }, new FastifyAdapter(), {
  logger: false,
})
await server.listen(Number(process.env.PORT), '127.0.0.1')
process.once('SIGTERM', () => process.exit(0))
