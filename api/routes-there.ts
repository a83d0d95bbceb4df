import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route that there is, as `GET /api/board`: what has to have its row in the table of access. */
    routesThere: ReadonlySet<string>;
  }
}

/** To be called before any route is registered. HEAD is GET without its body. */
export function noteRoutes(app: FastifyInstance): void {
  const there = new Set<string>();
  app.decorate('routesThere', there);
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') there.add(`${one} ${url}`);
  });
}
