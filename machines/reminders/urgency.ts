import type { Form } from '../plan/reminders.ts';

/** A blue notice (蓝单) is told in advance and goes with the digest; what goes alone presses more. */
const RISING: readonly Form[] = ['digest', 'blue', 'direct', 'yellow', 'red'];

const pressure = (form: Form) => RISING.indexOf(form);

/** The most urgent of them; `digest`, the least, of none. */
export function mostUrgent(forms: readonly Form[]): Form {
  return forms.reduce<Form>((most, form) => (pressure(form) > pressure(most) ? form : most), 'digest');
}

/** A line of a message. */
export interface Pressing {
  readonly form: Form;
  /** Until the due day; negative after it. */
  readonly daysLeft: number;
  readonly kind: 'statutory' | 'plan';
}

/** Sorts the most urgent first: by form, then by days left, then statutory days before those of the plan. */
export function byUrgency(a: Pressing, b: Pressing): number {
  const statutoryFirst = Number(b.kind === 'statutory') - Number(a.kind === 'statutory');
  return pressure(b.form) - pressure(a.form) || a.daysLeft - b.daysLeft || statutoryFirst;
}
