import { Navigate, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useAnswer } from '../api/queries.ts';
import { leftByChoice } from '../session/leaving.ts';
import { useMe } from '../session/me.ts';
import { Shell } from './shell/shell.tsx';

/** Only a drill has days to move and people to be; nobody else loads what does it. */
const DrillBar = lazy(async () => ({ default: (await import('../features/drill/drill-bar.tsx')).DrillBar }));

/**
 * To the door, once: the way there must not begin anew whenever the address changes. With the way back to this page,
 * unless it was left by one's own wish: who comes in then begins with a page of their own.
 */
function ToDoor() {
  const { href } = useLocation();
  const [door] = useState(<Navigate to="/sign-in" search={leftByChoice() ? {} : { back: href }} replace />);
  return door;
}

/** The console of whoever is signed in. */
export function SignedIn() {
  const { data: me } = useMe();
  const { data: health } = useAnswer('GET /api/health', {});
  if (me === null) return <ToDoor />;
  if (me === undefined) return null;
  return (
    <>
      {health?.mode === 'drill' && (
        <Suspense>
          <DrillBar me={me} today={health.today} />
        </Suspense>
      )}
      <Shell me={me} />
    </>
  );
}
