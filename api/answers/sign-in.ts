import { boolean, closed, heldRole, instant, integer, list, oneOf, string } from './building.ts';

export const person = closed({ id: string, name: string }, 'PersonName');
/** How far somebody has come in. */
export const stage = oneOf(['complete', 'second-factor', 'enrolment'], 'SignInStage');

export const waysIn = closed({ password: boolean, oidc: boolean, demonstration: boolean });

export const entered = closed({ person, stage, csrfToken: string, until: instant }, 'Entered');

export const sessionsEnded = closed({ ended: integer });

/** People with their roles: those of a drill whom one may sign in as, and the directory. */
export const people = closed({
  people: list(closed({ id: string, name: string, roles: list(heldRole) }, 'PersonWithRoles')),
});

export const openInvitation = closed({
  name: string,
  signInName: string,
  purpose: oneOf(['invite', 'reset']),
});
export const acceptedInvitation = closed({ signInName: string });
