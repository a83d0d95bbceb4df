import type { Text } from '../../../machines/text.ts';
import { BOARD_STATUSES } from '../../../machines/wall-chart/status.ts';
import { regionInWords } from '../../components/regions.ts';
import { standingMark } from '../../components/status-mark.tsx';
import { useLanguage } from '../../language/language.tsx';
import type { Choose } from './use-choice.ts';
import { type Regions, useRegions } from './use-regions.ts';
import './region-trail.css';

const words = {
  trail: { zh: '区划', en: 'Region' },
  all: { zh: '全部辖区', en: 'All regions' },
  smaller: { zh: '下级区划', en: 'Smaller regions' },
} as const;

type Region = Regions['regions'][number];

export function regionName(region: { readonly code: string; readonly name: string | null }): Text {
  return region.name === null ? regionInWords(region.code, []) : { zh: region.name, en: region.name };
}

/** How many communities of each status, as a bar and in words. */
function StatusBar({ byStatus, communities }: Region) {
  const { say } = useLanguage();
  const parts = BOARD_STATUSES.filter((status) => byStatus[status] > 0);
  const said = parts.map((status) => `${say(standingMark(status).title)} ${byStatus[status]}`).join(' · ');
  return (
    <span className="status-bar" role="img" aria-label={said} title={said}>
      {parts.map((status) => (
        <span
          key={status}
          className={`status-bar-part bar-${status}`}
          style={{ flexGrow: byStatus[status] / communities }}
        />
      ))}
    </span>
  );
}

interface Props {
  readonly region: string;
  readonly choose: Choose;
}

/** Where one is, from everything that one may read down to a town, and the regions next below. */
export function RegionTrail({ region, choose }: Props) {
  const { say } = useLanguage();
  const { data: top } = useRegions('');
  const { data: here } = useRegions(region);
  if (top === undefined || here === undefined) return null;
  const above = top.under.length;
  const path = here.path.filter(({ code }) => code.length > above);
  const topName = top.path.at(-1);
  const divides = here.under.length < 9 ? here.regions : [];
  return (
    <div className="region-trail no-print">
      <nav aria-label={say(words.trail)}>
        <ol>
          {[{ code: '', name: say(topName === undefined ? words.all : regionName(topName)) }, ...path].map(
            (one, at, all) => (
              <li key={one.code}>
                {at === all.length - 1 ? (
                  <span aria-current="location">{say(regionName(one))}</span>
                ) : (
                  <button
                    type="button"
                    className="region-trail-link"
                    onClick={() => choose({ region: one.code })}
                  >
                    {say(regionName(one))}
                  </button>
                )}
              </li>
            ),
          )}
        </ol>
      </nav>
      {divides.length > 1 && (
        <ul className="region-cards" aria-label={say(words.smaller)}>
          {divides.map((one) => (
            <li key={one.code}>
              <button type="button" onClick={() => choose({ region: one.code })}>
                <span className="region-card-name">{say(regionName(one))}</span>
                <span>
                  {one.communities}
                  {one.slack !== null && (
                    <small> {say({ zh: `余量 ${one.slack}`, en: `slack ${one.slack}` })}</small>
                  )}
                </span>
                <StatusBar {...one} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
