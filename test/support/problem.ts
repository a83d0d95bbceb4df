import { expect } from 'vitest';

interface Answered {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What is expected of every problem: RFC 9457, its status in the body too, and each wrong field by its name. */
export function expectProblem(answer: Answered, status: number, ...fields: string[]): void {
  expect(answer.body).toBeTruthy();
  const problem = JSON.parse(answer.body);
  expect({ status: answer.statusCode, fields: (problem.errors ?? []).map(fieldOf) }).toEqual({
    status,
    fields: fields.length === 0 ? expect.any(Array) : fields,
  });
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(problem).toMatchObject({ type: expect.any(String), title: expect.any(String), status });
}

const fieldOf = ({ field }: { field: string }) => field;
