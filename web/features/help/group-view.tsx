import { useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import type { Entry, Group, Section } from './entry.ts';

/** The entries, each a place that an address can lead to. */
function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul className="help-entries">
      {entries.map(({ id, body }) => (
        <li key={id} id={id} tabIndex={-1} className="help-entry">
          {body}
        </li>
      ))}
    </ul>
  );
}

interface GroupProps {
  readonly group: Group;
  /** Open whatever was clicked: something in it was looked for. */
  readonly forced: boolean;
}

function GroupView({ group: { id, title, entries }, forced }: GroupProps) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <details
      id={id}
      className="help-group"
      open={open || forced}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <h3>{say(title)}</h3> <span className="help-count">{entries.length}</span>
      </summary>
      <Entries entries={entries} />
    </details>
  );
}

interface SectionProps {
  readonly section: Section;
  readonly searching: boolean;
  /** What the address leads to. */
  readonly hash: string;
}

/** A part of the help; one that has a single group shows it at once. */
export function SectionView({ section: { id, title, lead, groups }, searching, hash }: SectionProps) {
  const { say } = useLanguage();
  const [only] = groups;
  const flat = id !== 'rules' && id !== 'steps' && id !== 'terms';
  const holdsTarget = ({ id: group, entries }: Group) =>
    group === hash || entries.some((entry) => entry.id === hash);
  return (
    <section className="help-section" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>{say(title)}</h2>
      {lead && !searching && <p className="help-lead">{say(lead)}</p>}
      {flat && only ? (
        <Entries entries={only.entries} />
      ) : (
        groups.map((group) => (
          <GroupView
            key={`${group.id}-${searching}`}
            group={group}
            forced={searching || holdsTarget(group)}
          />
        ))
      )}
    </section>
  );
}
