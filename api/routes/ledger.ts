import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  LEDGER_FIELDS,
  type LedgerField,
  ledgerFields,
  ledgerKinships,
  MOST_PEOPLE,
} from '../../machines/ledger/person.ts';
import { id } from '../../machines/rules/schema.ts';
import type { Deps } from '../../services/deps.ts';
import { deletePerson } from '../../services/ledger/delete-person.ts';
import { importPeople } from '../../services/ledger/import-people.ts';
import { readLedger } from '../../services/ledger/read-ledger.ts';
import { saveKinships } from '../../services/ledger/save-kinships.ts';
import { savePerson } from '../../services/ledger/save-person.ts';
import { ledgerTemplate } from '../../services/ledger/template.ts';
import { unmaskPeople } from '../../services/ledger/unmask-people.ts';
import { reader } from '../acting.ts';
import { requireActing } from '../acting-person.ts';
import { changedLedger, importedPeople, ledger, savedPerson, unmaskedPeople } from '../answers/ledger.ts';
import { sendRowsRefused, sendStillInRecord } from '../ledger-refusal.ts';

const tags = ['ledger'];
const code = Type.String({ pattern: '^[0-9]{12}$' });
const params = Type.Object({ code });
const ofPerson = Type.Object({ code, id });
/** As of which the change was made; 0 where there was no ledger yet. */
const revision = Type.Integer({ minimum: 0, maximum: 2_000_000_000 });

const saved = Type.Object({ revision, person: ledgerFields }, { additionalProperties: false });

const cell = Type.Union([Type.String({ maxLength: 200 }), Type.Number(), Type.Boolean(), Type.Null()]);

/** As they stand in the file: the words of offices are read here as in the preview. */
const cells = Type.Partial(
  Type.Object(
    Object.fromEntries(LEDGER_FIELDS.map((field) => [field, cell])) as Record<LedgerField, typeof cell>,
  ),
  { additionalProperties: false },
);

const file = Type.Object(
  {
    revision,
    rows: Type.Array(
      Type.Object(
        { line: Type.Integer({ minimum: 1, maximum: 2_000_000 }), cells },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: MOST_PEOPLE },
    ),
  },
  { additionalProperties: false },
);

const looked = Type.Object(
  {
    people: Type.Array(id, { minItems: 1, maxItems: 100, uniqueItems: true }),
    reason: Type.String({ minLength: 2, maxLength: 300 }),
  },
  { additionalProperties: false },
);

/** A row takes some 300 bytes; {@link MOST_PEOPLE} of them have to come in. */
const FILE_BYTES = 2 * 1024 * 1024;

/** The people of a community (台账), from whom its forms pick. */
export const ledgerRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    // Neither a proxy nor a browser keeps any of it.
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });

    app.get(
      '/ledger/template.xlsx',
      { schema: { tags, summary: 'The empty ledger as .xlsx, with one invented row' } },
      async (_request, reply) =>
        reply
          .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
          .header(
            'content-disposition',
            "attachment; filename=ledger.xlsx; filename*=UTF-8''%E4%BA%BA%E5%91%98%E5%8F%B0%E8%B4%A6.xlsx",
          )
          .send(await ledgerTemplate()),
    );

    app.get(
      '/communities/:code/ledger',
      {
        schema: {
          tags,
          summary:
            'The people of a community and who is related to whom, days and telephone numbers masked for everybody',
          params,
          response: { 200: ledger },
        },
      },
      async (request) => readLedger(deps, request.params.code, await reader(deps, request)),
    );

    app.post(
      '/communities/:code/ledger/people',
      {
        schema: { tags, summary: 'Enters somebody new', params, body: saved, response: { 201: savedPerson } },
      },
      async (request, reply) => {
        const { revision, person: fields } = request.body;
        const change = { community: request.params.code, revision, request: request.id };
        const actor = await requireActing(deps, request);
        const answer = await savePerson(deps, { ...change, fields, actor });
        return reply.code(201).send(answer);
      },
    );

    app.put(
      '/communities/:code/ledger/people/:id',
      {
        schema: {
          tags,
          summary:
            'Writes anew what is said of somebody; enters them where they are not there yet, under an id such as the ' +
            'ledger gives or the record has',
          params: ofPerson,
          body: saved,
          response: { 200: savedPerson },
        },
      },
      async (request) => {
        const { code: community, id } = request.params;
        const { revision, person: fields } = request.body;
        const actor = await requireActing(deps, request);
        return savePerson(deps, { community, id, revision, fields, actor, request: request.id });
      },
    );

    app.delete(
      '/communities/:code/ledger/people/:id',
      {
        schema: {
          tags,
          summary: 'Deletes somebody and their kinships, unless the record names them: 409 with the places',
          params: ofPerson,
          querystring: Type.Object({ revision }),
          response: { 200: changedLedger },
        },
      },
      async (request, reply) => {
        const { code: community, id } = request.params;
        const actor = await requireActing(deps, request);
        const change = { community, id, revision: request.query.revision, actor, request: request.id };
        const answer = await deletePerson(deps, change);
        if (answer.outcome === 'in-record') return sendStillInRecord(reply, id, answer.places);
        return { revision: answer.revision };
      },
    );

    app.post(
      '/communities/:code/ledger/import',
      {
        bodyLimit: FILE_BYTES,
        schema: {
          tags,
          summary:
            'Takes over the rows of a file, all or none: 422 with the problems of each refused row. Days are compared ' +
            'with those of people for who works with whole days, and that is kept; for others with the years',
          params,
          querystring: Type.Object({
            dryRun: Type.Optional(Type.Boolean({ description: 'says what would become of each row' })),
          }),
          body: file,
          response: { 200: importedPeople },
        },
      },
      async (request, reply) => {
        const actor = await requireActing(deps, request);
        const { revision, rows } = request.body;
        const trial = request.query.dryRun === true;
        const change = { community: request.params.code, revision, rows, trial, actor, request: request.id };
        const answer = await importPeople(deps, change);
        if (answer.outcome === 'refused') return sendRowsRefused(reply, answer.rows);
        return { revision: answer.revision, rows: answer.rows };
      },
    );

    app.put(
      '/communities/:code/ledger/kinships',
      {
        schema: {
          tags,
          summary: 'Declares who is related to whom, each pair once; the whole list',
          params,
          body: Type.Object({ revision, kinships: ledgerKinships }, { additionalProperties: false }),
          response: { 200: changedLedger },
        },
      },
      async (request) => {
        const actor = await requireActing(deps, request);
        const change = { community: request.params.code, actor, request: request.id };
        return saveKinships(deps, { ...change, ...request.body });
      },
    );

    app.post(
      '/communities/:code/ledger/unmask',
      {
        schema: {
          tags,
          summary: 'Shows masked days and telephone numbers of people; who looked, and why, is kept',
          params,
          body: looked,
          response: { 200: unmaskedPeople },
        },
      },
      async (request) => {
        const actor = await requireActing(deps, request);
        const wanted = { community: request.params.code, actor, request: request.id };
        return { people: await unmaskPeople(deps, { ...wanted, ...request.body }) };
      },
    );
  };
