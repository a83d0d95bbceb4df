import type { RenewalSnapshot } from '../../../machines/community-renewal.ts';
import type { EventType } from '../../../machines/events/catalog.ts';
import { activeNodes } from '../../../machines/open-steps.ts';
import { galutu2020 as plan } from '../../../machines/plan/galutu-2020.ts';
import type { Act } from '../../../services/drill/act.ts';
import { nameOf } from '../chart-reading.ts';
import { actsOf, type Course, closedCourses, courses } from '../courses.ts';
import { begun, replay } from '../replay.ts';

interface Played {
  readonly acts: readonly Act[];
  /** Where it stands before each act, and at last after all of them. */
  readonly snapshots: readonly RenewalSnapshot[];
}

const played = new Map<Course, Played>();

/** A course, played once and kept. */
export function playedCourse(course: Course, method: 'direct' | 'indirect' = 'direct'): Played {
  const known = method === 'direct' ? played.get(course) : undefined;
  if (known !== undefined) return known;
  const acts = actsOf(course, { method });
  const snapshots = [begun(acts, plan)];
  for (const [at, act] of acts.entries()) {
    const standing = snapshots[at];
    const refused = course.until !== undefined && at === acts.length - 1;
    if (standing !== undefined && !refused) snapshots.push(replay(standing, [act], plan));
  }
  const made = { acts, snapshots };
  if (method === 'direct') played.set(course, made);
  return made;
}

export function courseOf(title = 'everything succeeds at once'): Course {
  const found = [...courses, ...closedCourses].find((one) => one.title === title);
  if (found === undefined) throw new Error(`No course is called ${title}`);
  return found;
}

export interface Standing {
  readonly snapshot: RenewalSnapshot;
  readonly act: Act;
}

/** Right before the nth act of a type (from 0) in a course, and that act. */
export function before(type: EventType, title?: string, nth = 0): Standing {
  const { acts, snapshots } = playedCourse(courseOf(title));
  const places = acts.flatMap((one, at) => (one.type === type ? [at] : []));
  const at = places[nth];
  const [act, snapshot] = at === undefined ? [] : [acts[at], snapshots[at]];
  if (act === undefined || snapshot === undefined) throw new Error(`${title} has no ${type} number ${nth}`);
  return { act, snapshot };
}

/** The first act of a type in any course: what good facts look like. */
export function sample(type: EventType): Act {
  for (const course of courses) {
    const found = playedCourse(course).acts.find((one) => one.type === type);
    if (found !== undefined) return found;
  }
  throw new Error(`No course has a ${type}`);
}

/** The innermost states in which a renewal stands, e.g. `party-organization.publicity.posted`. */
export function standsAt(snapshot: RenewalSnapshot): string[] {
  return activeNodes(snapshot)
    .filter((node) => node.type === 'atomic' || node.type === 'final')
    .map(nameOf);
}
