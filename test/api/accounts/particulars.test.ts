import { expect, test } from 'vitest';
import { ownDatabase } from '../../support/database.ts';
import { openFrontDesk, PASSWORD, TOWN } from '../../support/front-desk.ts';
import { expectProblem } from '../../support/problem.ts';

const { connection } = await ownDatabase('migrated');
const front = await openFrontDesk(connection);
const { browser: desk } = await front.signedIn({ roles: [{ role: 'administrator', prefix: TOWN }] });

test('particulars are changed; the audit says which of them, and of the name alone what it was and is', async () => {
  const { person, signInName } = await front.newcomer({ name: '演练原名', phone: '13600000001' });
  const after = await front.auditEnd();
  const given = { name: '演练改名', signInName: `${signInName}.neu`, phone: '13600000002', email: null };
  expect((await desk.put(`/api/accounts/${person}`, given)).statusCode).toBe(204);
  expectProblem(await front.browser().signIn(signInName, PASSWORD), 401);
  for (const name of [given.signInName, given.phone])
    expect((await front.browser().signIn(name, PASSWORD)).json()).toMatchObject({
      person: { name: '演练改名' },
    });
  const [noted] = await front.audit(after);
  expect(noted).toMatchObject({
    kind: 'account.changed',
    subject: person,
    detail: {
      name: true,
      oldName: '演练原名',
      newName: '演练改名',
      signInName: true,
      phone: true,
      email: false,
    },
  });
  expect(JSON.stringify(noted)).not.toMatch(/1360000|neu/);
  const { signInName: taken } = await front.newcomer();
  expectProblem(await desk.put(`/api/accounts/${person}`, { ...given, signInName: taken }), 409);
});

test('whoever is called otherwise for a while is found in the audit under every name, and when', async () => {
  const { person, signInName } = await front.newcomer({ name: '演练原名' });
  const after = await front.auditEnd();
  const given = { signInName, phone: null, email: null };
  for (const name of ['演练别名', '演练别名', '演练原名', ' 演练原名 '])
    expect((await desk.put(`/api/accounts/${person}`, { ...given, name })).statusCode).toBe(204);
  const names = (await front.audit(after)).map(({ kind, detail: { oldName, newName } }) => ({
    kind,
    oldName,
    newName,
  }));
  expect(names).toEqual([
    { kind: 'account.changed', oldName: '演练原名', newName: '演练别名' },
    { kind: 'account.changed', oldName: '演练别名', newName: '演练原名' },
  ]);
});
