import { Navigate, useParams } from '@tanstack/react-router';
import { Page } from '../../components/page.tsx';
import { CommunityPicker } from './community-picker.tsx';
import { OneLedger } from './one-ledger.tsx';
import { useOwnCommunities } from './use-communities-to-choose.ts';
import './ledger.css';

const title = { zh: '台账', en: 'Ledger' } as const;

/** The people of a community, from whom its forms pick. Whoever has one community alone is there at once. */
export function LedgerPage() {
  const { community } = useParams({ strict: false });
  const communities = useOwnCommunities();
  const own = communities?.length === 1 ? communities[0] : undefined;
  if (community === undefined && own !== undefined)
    return <Navigate to="/ledger/$community" params={{ community: own }} replace />;
  return (
    <Page title={title}>
      {own === undefined && <CommunityPicker chosen={community} />}
      {community !== undefined && <OneLedger key={community} code={community} named={own === undefined} />}
    </Page>
  );
}
