import { Type } from 'typebox';
import { NOTICE_KINDS } from '../../machines/notices/public-notice.ts';
import {
  boolean,
  closed,
  community,
  integer,
  isoDate,
  list,
  nullable,
  oneOf,
  string,
  text,
} from './building.ts';
import { objectionState } from './objections.ts';

export const publicCommunities = closed({ communities: list(community), next: nullable(string) });

const persons = closed({
  post: string,
  title: text,
  order: oneOf(['surname-strokes', 'votes', 'as-recorded']),
  persons: list(closed({ name: nullable(string), votes: Type.Optional(integer) })),
});

const notice = closed(
  {
    kind: oneOf(NOTICE_KINDS),
    title: text,
    clause: string,
    postedOn: isoDate,
    until: isoDate,
    postedAt: text,
    text: list(text),
    persons: list(persons),
    objections: nullable(closed({ until: isoDate, to: text, decidedWithinDays: integer, open: boolean })),
  },
  'PublicNotice',
);

export const publicNotices = closed({ community, today: isoDate, notices: list(notice) });

export const filedObjection = closed({ receipt: string, filedOn: isoDate, decideBy: isoDate });

export const receipt = closed(
  {
    receipt: string,
    community,
    notice: string,
    state: objectionState,
    filedOn: isoDate,
    decideBy: isoDate,
    decidedOn: nullable(isoDate),
  },
  'Receipt',
);
