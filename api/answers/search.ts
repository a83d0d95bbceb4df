import { boolean, closed, community, integer, isoDate, list, nullable, string, text } from './building.ts';

const place = closed(
  { renewal: string, revision: integer, type: string, title: text, recordedOn: isoDate },
  'FoundPlace',
);

export const found = closed({
  communities: list(closed({ code: string, name: string, renewal: nullable(string) }, 'FoundCommunity')),
  persons: list(
    closed(
      { id: nullable(string), name: string, community, inLedger: boolean, place: nullable(place) },
      'FoundPerson',
    ),
  ),
  documents: list(closed({ number: string, community, place }, 'FoundDocument')),
});
