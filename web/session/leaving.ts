/** Whether it was by their own wish that somebody is no longer signed in. */
let byChoice = false;

/** Told before the session ends, since the end may be noticed before it is answered; and undone on coming in. */
export function leavesByChoice(own: boolean): void {
  byChoice = own;
}

export const leftByChoice = (): boolean => byChoice;
