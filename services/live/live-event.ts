/** What somebody is told who listens: what has changed, by ids alone. What it is now is for them to read. */
export type LiveEvent =
  | {
      readonly event: 'renewal';
      readonly data: { readonly renewal: string; readonly community: string; readonly revision: number };
    }
  | {
      readonly event: 'refusal';
      readonly data: {
        readonly renewal: string;
        readonly community: string;
        readonly revision: number;
        readonly number: number;
      };
    }
  | { readonly event: 'message'; readonly data: { readonly message: string } }
  | {
      readonly event: 'supervision';
      readonly data: { readonly notice: string; readonly renewal: string; readonly community: string };
    }
  | {
      readonly event: 'objection';
      readonly data: { readonly objection: string; readonly renewal: string; readonly community: string };
    }
  | { readonly event: 'ledger'; readonly data: { readonly community: string; readonly revision: number } }
  | { readonly event: 'world'; readonly data: { readonly what: 'clock' | 'people' | 'plans' } }
  /** Something was not heard; whatever is shown may be out of date. */
  | { readonly event: 'missed'; readonly data: Readonly<Record<string, never>> };
