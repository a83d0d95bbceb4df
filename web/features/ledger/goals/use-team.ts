import { useState } from 'react';
import { readTeam, type Team } from './team.ts';

/** The team that somebody considers, by ids alone, kept on this device. */
export function useTeam(community: string): readonly [Team, (team: Team) => void] {
  const keptAs = `huanjie.team.${community}`;
  const [team, setTeam] = useState(() => readTeam(localStorage.getItem(keptAs)));
  return [
    team,
    (next) => {
      localStorage.setItem(keptAs, JSON.stringify(next));
      setTeam(next);
    },
  ];
}
