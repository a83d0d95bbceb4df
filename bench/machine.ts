import { begin, judge } from '../machines/judge.ts';
import { galutu2020 } from '../machines/plan/galutu-2020.ts';
import { acts } from './script.ts';

function playOnce(): void {
  let snapshot = begin({
    community: '150626100002',
    plan: galutu2020.id,
    startedOn: galutu2020.startsOn,
  });
  for (const { type, facts, as } of acts) {
    const judgement = judge(snapshot, { type, facts, by: as, today: facts.on }, galutu2020);
    if (!judgement.accepted) throw new Error(`${type} was refused`);
    snapshot = judgement.next;
  }
}

/** Transitions a second of the machine alone: every rule of every event judged, nothing stored. */
export function measureMachine(seconds: number): number {
  const playFor = (milliseconds: number) => {
    const started = performance.now();
    let transitions = 0;
    while (performance.now() < started + milliseconds) {
      playOnce();
      transitions += acts.length;
    }
    return (transitions * 1000) / (performance.now() - started);
  };
  playFor(seconds * 500);
  return playFor(seconds * 1000);
}
