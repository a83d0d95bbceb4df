import { describe, expect, test } from 'vitest';
import { communityRenewal, MACHINE_VERSION } from '../../machines/community-renewal.ts';
import { conditions, isCheck } from '../../machines/conditions/catalog.ts';
import { definitionOf, eventTypes } from '../../machines/events/catalog.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { ROLES, STAGES } from '../../machines/plan/words.ts';
import { rules } from '../../machines/rules/catalog.ts';
import { ORDERED_STEPS, RETURNABLE_STEPS } from '../../machines/steps.ts';
import { mayRecord } from '../../services/permissions.ts';
import { type Arrow, arrows, guardNames, nameOf, nodes } from './chart-reading.ts';

const all = arrows();
const drawnBy = (event: Arrow['event']) => Object.keys(definitionOf(event).checks ?? {});
const waiting = nodes().filter((node) => node.meta !== undefined);

describe('events', () => {
  test.each(eventTypes)(
    '%s is on some arrow of the chart, and its record has a title and a clause',
    (type) => {
      const { title, clause } = definitionOf(type);
      expect(all.some(({ event }) => event === type)).toBe(true);
      expect([title.zh, title.en, clause].every((text) => text.length > 0)).toBe(true);
      expect(clause).toMatch(/^[二三四五]\(/);
    },
  );

  test('every check that guards an arrow is drawn by its event, or the arrow could never be taken', () => {
    const undrawn = all.flatMap(({ from, event, guards }) =>
      guards
        .filter(({ name }) => isCheck(name) && !drawnBy(event).includes(name))
        .map(({ name }) => `${from}: ${event} ${name}`),
    );
    expect(undrawn).toEqual([]);
  });

  test('an event that says that a rule was missed draws that rule, and its arrow asks that it does not hold', () => {
    for (const type of eventTypes) {
      const { failed } = definitionOf(type);
      const negated = all
        .filter(({ event }) => event === type)
        .flatMap(({ guards }) => guards.filter((guard) => guard.negated).map(({ name }) => name));
      expect(negated, type).toEqual(failed === undefined ? [] : [failed]);
      if (failed !== undefined) expect(drawnBy(type)).toContain(failed);
    }
  });

  test('a choice that asks a check is only entered by events that draw it', () => {
    const undrawn = nodes().flatMap((node) =>
      (node.always ?? [])
        .flatMap(({ guard }) => guardNames(guard))
        .filter(({ name }) => isCheck(name))
        .flatMap(({ name }) =>
          all
            .filter(({ targets }) => targets.includes(nameOf(node)))
            .filter(({ event }) => !drawnBy(event).includes(name))
            .map(({ event }) => `${nameOf(node)}: ${event} ${name}`),
        ),
    );
    expect(undrawn).toEqual([]);
  });

  test('every rule of the rulebook, and every condition, is drawn by some event', () => {
    const drawn = new Set([...eventTypes.flatMap(drawnBy), 'step.rule-failed', 'step.in-order']);
    expect([...rules, ...conditions].map(({ id }) => id).filter((id) => !drawn.has(id))).toEqual([]);
  });

  test('a submission is approved by an event that nobody may record who may record the submission', () => {
    for (const type of eventTypes) {
      const { approves } = definitionOf(type);
      if (approves === undefined) continue;
      const submissions = [approves].flat();
      const submitting = eventTypes.filter((other) =>
        submissions.some((one) => definitionOf(other).submits === one),
      );
      expect(submitting, type).not.toEqual([]);
      for (const other of submitting)
        expect(mayRecord[other].filter((role) => mayRecord[type].includes(role))).toEqual([]);
    }
  });
});

/**
 * Acts of those on whom the step does not wait: the town decides objections, the inspection team records breaches, the
 * leading group puts off its dates, the departments that review persons correct a finding.
 */
const FROM_OUTSIDE = [
  'party-organization.publicity.posted: party.objection-rejected',
  'party-organization.publicity.posted: party.objection-upheld',
  'residents-committee.voter-list-objections: residents.voter-list-objection-decided-late',
  'suspended: renewal.deadline-extended',
  'suspended: renewal.finding-corrected',
];

describe('states', () => {
  test('every state that is not passed through at once says what it waits for', () => {
    const silent = nodes()
      .filter((node) => node.type === 'atomic' && node.meta === undefined)
      .filter((node) => node.always?.at(-1)?.guard !== undefined || node.always === undefined);
    expect(silent.map(nameOf)).toEqual([]);
  });

  test.each(waiting.map((node) => ({ name: nameOf(node), node })))(
    '$name: title, clause, actors, due, documents',
    ({ node }) => {
      const { meta } = node;
      if (meta === undefined) throw new Error('no meta');
      expect(meta.title.zh).toMatch(/\p{Script=Han}/u);
      expect(meta.title.en).toMatch(/^[A-Z]/);
      expect(meta.clause).toMatch(/^[二三四五]\(/);
      expect(meta.actors.length).toBeGreaterThan(0);
      expect(ROLES).toEqual(expect.arrayContaining([...meta.actors]));
      expect(STAGES).toContain(meta.due.stage);
      if (node.path[0] === 'running') expect(meta.due.stage).toBe(node.path[1]);
      if (nameOf(node) !== 'suspended') expect(meta.documents.length).toBeGreaterThan(0);
      expect(Object.keys(galutu2020.documents)).toEqual(expect.arrayContaining([...meta.documents]));
    },
  );

  test('each event of a state can be recorded by one of those on whom the state waits', () => {
    const strangers = waiting.flatMap((node) =>
      all
        .filter(({ from, event }) => from === nameOf(node) && event !== 'renewal.sent-back')
        .filter(({ event }) => !node.meta?.actors.some((role) => mayRecord[event].includes(role)))
        .map(({ from, event }) => `${from}: ${event}`),
    );
    expect(strangers).toEqual(FROM_OUTSIDE);
  });

  test('nobody is waited for who has nothing to record', () => {
    const handovers = ['follow-up.handover-completed'] as const;
    const idle = waiting.flatMap((node) => {
      const own = all.filter(({ from }) => from === nameOf(node)).map(({ event }) => event);
      const events = own.length > 0 ? own : handovers;
      return (node.meta?.actors ?? [])
        .filter((role) => !events.some((event) => mayRecord[event].includes(role)))
        .map((role) => `${nameOf(node)}: ${role}`);
    });
    expect(idle).toEqual([]);
  });
});

describe('the order of the steps', () => {
  test('is that of the chart', () => {
    const inChart = STAGES.flatMap((stage): string[] => {
      if (stage === 'preparation' || stage === 'follow-up') return [stage];
      return nodes()
        .filter((node) => node.path.length === 3 && node.path[1] === stage)
        .filter((node) => node.meta !== undefined || node.type === 'compound')
        .map(nameOf);
    });
    expect(ORDERED_STEPS).toEqual(inChart);
  });

  test('each step to which a renewal can be sent back has its arrow, while it runs and while it is suspended', () => {
    for (const from of ['', 'suspended'])
      expect(
        all
          .filter((arrow) => arrow.event === 'renewal.sent-back' && arrow.from === from)
          .flatMap(({ targets }) => targets),
      ).toEqual(RETURNABLE_STEPS);
  });

  test('an arrow leads back or on, but never over the head of a stage', () => {
    const stageOf = (name: string) => STAGES.findIndex((stage) => name.startsWith(stage));
    const leaps = all
      .filter(({ event, from }) => event !== 'renewal.sent-back' && from !== '' && from !== 'suspended')
      .filter(({ from, targets }) => targets.some((target) => stageOf(target) !== stageOf(from)));
    expect(leaps).toEqual([]);
  });
});

describe('a released chart is frozen', () => {
  test('its definition is plain JSON, the same whenever it is asked', () => {
    const json = JSON.stringify(communityRenewal);
    expect(JSON.stringify(communityRenewal)).toBe(json);
    expect(JSON.stringify(JSON.parse(json))).toBe(json);
  });

  test('and what it says is what was released as this version', async () => {
    const said = nodes()
      .filter(({ path }) => path.length > 0)
      .map((node) => {
        const own = all.filter(({ from }) => from === nameOf(node));
        const ways = own.map(({ event, guards, targets }) =>
          [
            `  ${event}`,
            guards.map(({ name, negated }) => (negated ? `not ${name}` : name)).join(' and '),
            targets.join(),
          ].join(' | '),
        );
        const choices = (node.always ?? []).map(({ guard, target }) =>
          [
            '  (at once)',
            guardNames(guard)
              .map(({ name, negated }) => (negated ? `not ${name}` : name))
              .join(' and '),
            (target ?? []).map(nameOf).join(),
          ].join(' | '),
        );
        return [`${nameOf(node) || 'running'} (${node.type})`, ...ways, ...choices].join('\n');
      });
    await expect(`${said.join('\n')}\n`).toMatchFileSnapshot(`community-renewal-${MACHINE_VERSION}.txt`);
  });
});
