import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { STAGES } from '../../machines/plan/words.ts';
import { date } from '../../machines/rules/schema.ts';
import { BOARD_STATUSES } from '../../machines/wall-chart/status.ts';
import { readRegions } from '../../services/board/regions.ts';
import { boardSheet } from '../../services/board/sheet.ts';
import { MOST_AT_ONCE, readTheBoard } from '../../services/board.ts';
import type { Deps } from '../../services/deps.ts';
import { readableRegions } from '../../services/reading.ts';
import { reader } from '../acting.ts';
import { board, regions } from '../answers/board.ts';
import { oneOf, role } from '../answers/building.ts';

const tags = ['board'];
const prefix = Type.String({ pattern: '^[0-9]{0,12}$' });
const status = oneOf(BOARD_STATUSES);

const choice = {
  region: Type.Optional(prefix),
  stage: Type.Optional(oneOf(STAGES)),
  status: Type.Optional(Type.Union([status, Type.Array(status)])),
  waitingOn: Type.Optional(role),
  plan: Type.Optional(Type.String({ maxLength: 40 })),
  notDoneWith: Type.Optional(oneOf(STAGES)),
  notDoneBy: Type.Optional(date),
  statutoryAtRisk: Type.Optional(Type.Boolean()),
  workGroup: Type.Optional(Type.String({ maxLength: 100 })),
  search: Type.Optional(Type.String({ maxLength: 60 })),
};
const sort = Type.Optional(oneOf(['slack', 'code']));

type Status = Static<typeof status>;

/** One status or several, as a list. */
const listed = <T extends { status?: Status | Status[] }>({ status, ...query }: T) => ({
  ...query,
  status: status === undefined ? undefined : [status].flat(),
});

/** The wall chart: every community of a region, where it stands, until when, on whom it waits. */
export const boardRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const readable = async (request: FastifyRequest) => {
      const person = await reader(deps, request);
      return readableRegions(await deps.memory.currentWorld(), person);
    };

    app.get(
      '/board',
      {
        schema: {
          tags,
          summary: 'The wall chart: a window of communities, and the counts of all',
          querystring: Type.Object({
            ...choice,
            sort,
            offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_AT_ONCE })),
            totals: Type.Optional(Type.Boolean()),
          }),
          response: { 200: board },
        },
      },
      async (request) => {
        const query = listed(request.query);
        return readTheBoard(deps, query, await readable(request));
      },
    );

    app.get(
      '/regions',
      {
        schema: {
          tags,
          summary: 'The next smaller regions within one, with their communities by status',
          querystring: Type.Object({ under: Type.Optional(prefix) }),
          response: { 200: regions },
        },
      },
      async (request) => readRegions(deps, request.query.under ?? '', await readable(request)),
    );

    app.get(
      '/board.xlsx',
      {
        schema: {
          tags,
          summary: 'The wall chart as a sheet',
          querystring: Type.Object({
            ...choice,
            sort,
            lang: Type.Optional(oneOf(['zh', 'en'])),
          }),
        },
      },
      async (request, reply) => {
        const { lang = 'zh', ...query } = listed(request.query);
        const bounds = await readable(request);
        const { name, content } = await boardSheet(deps, { ...query, lang }, bounds);
        return reply
          .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
          .header('content-disposition', `attachment; filename="${name}"`)
          .send(content);
      },
    );
  };
