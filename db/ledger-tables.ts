import type { Generated } from 'kysely';
import type { IsoDate } from '../machines/calendar.ts';
import type { Kinship } from '../machines/context.ts';
import type { LedgerFields } from '../machines/ledger/person.ts';

export interface LedgerRevisionTable {
  community: string;
  revision: Generated<number>;
  numbered: Generated<number>;
}

export interface LedgerPersonTable {
  community: string;
  id: string;
  name: string;
  gender: LedgerFields['gender'];
  birth_date: IsoDate;
  ethnicity: string;
  education: LedgerFields['education'];
  party_since: IsoDate | null;
  social_work_licence: boolean;
  social_work_degree: boolean;
  finance_or_management: boolean;
  posts: LedgerFields['posts'];
  posts_since: IsoDate | null;
  reserve: boolean;
  household: LedgerFields['household'];
  phone: string | null;
}

export interface LedgerKinshipTable {
  community: string;
  a: string;
  b: string;
  relation: Kinship['relation'];
}

/** The people of each community. */
export interface LedgerTables {
  ledger: LedgerRevisionTable;
  ledger_person: LedgerPersonTable;
  ledger_kinship: LedgerKinshipTable;
}
