import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask, keepCsrfToken } from '../api/client.ts';
import { leavesByChoice } from './leaving.ts';
import { ME_KEY } from './me.ts';

/** Going out: the session ends here or, with `everywhere`, on all devices; all that was known is forgotten. */
export function useLeave() {
  const kept = useQueryClient();
  const navigate = useNavigate();
  return async (where: 'here' | 'everywhere' = 'here'): Promise<void> => {
    leavesByChoice(true);
    try {
      if (where === 'here') await ask('POST /api/sign-out', {});
      else await ask('POST /api/sign-out/everywhere', {});
    } catch (error) {
      leavesByChoice(false);
      throw error;
    }
    keepCsrfToken(null);
    kept.clear();
    kept.setQueryData(ME_KEY, null);
    await navigate({ to: '/sign-in' });
  };
}
