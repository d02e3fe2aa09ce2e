import type { FastifyReply, FastifyRequest } from 'fastify'

/** Every answer names its request, as the log does, and is what its type says. */
export const named = (request: FastifyRequest, reply: FastifyReply) =>
  void reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff')
