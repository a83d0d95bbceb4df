import { useAnswer } from '../../api/queries.ts';

/** Who may look into a report about a community: its inspection team. None before a community is known. */
export function useInspectors(community: string | undefined): { value: string; label: string }[] {
  const { data } = useAnswer('GET /api/people', {});
  if (data === undefined || community === undefined) return [];
  return data.people
    .filter(({ roles }) =>
      roles.some(({ role, prefix }) => role === 'inspection-team' && community.startsWith(prefix)),
    )
    .map(({ id, name }) => ({ value: id, label: name }));
}
