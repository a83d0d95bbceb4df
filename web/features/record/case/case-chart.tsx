import { useMemo } from 'react';
import type { Renewal } from '../../../api/api.gen.ts';
import { Loading } from '../../../components/page-states.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { SUSPENDED } from '../chart/chart.tsx';
import { Drawing } from '../chart/drawing.tsx';
import { DrawnNames } from '../chart/drawn-names.tsx';
import { Legend } from '../chart/legend.tsx';
import { readingOf } from '../chart/reading.ts';
import { StageTitles } from '../chart/stage-titles.tsx';
import { useWhole } from '../chart/use-whole.ts';

const words = {
  title: { zh: '流程图', en: 'Chart' },
} as const;

/** In pixels: as high as a sheet of A4 on its side leaves room for, below the heading and above the legend. */
const HEIGHT = 590;
/** Of the names, on paper; a screen shows the picture larger. */
const LETTERS = 10;
/** The titles of the stages, by their size on a screen. */
const TITLES = 0.8;
const NOTHING: ReadonlyMap<string, string> = new Map();

/** The whole chart as a picture for paper, with its steps by name. */
export function CaseChart({ renewal }: { readonly renewal: Renewal }) {
  const { say } = useLanguage();
  const { data: whole } = useWhole();
  const reading = useMemo(
    () => (whole === undefined ? undefined : readingOf(whole, renewal, [])),
    [whole, renewal],
  );
  if (whole === undefined || reading === undefined) return <Loading rows={6} />;
  const scale = HEIGHT / whole.height;
  return (
    <figure className="case-chart">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone, and keys must be able to do that */}
      <section className="case-chart-frame" aria-label={say(words.title)} tabIndex={0}>
        <svg
          className="chart-drawing"
          role="img"
          aria-label={say(words.title)}
          viewBox={`0 0 ${Math.ceil(whole.width * scale)} ${HEIGHT}`}
        >
          <g transform={`scale(${scale})`}>
            <Drawing
              whole={whole}
              reading={reading}
              level="far"
              chosen={null}
              moments={NOTHING}
              suspended={say(SUSPENDED)}
            />
          </g>
          <DrawnNames
            whole={whole}
            reading={reading}
            moments={NOTHING}
            chosen={null}
            scale={scale}
            step={scale}
            letters={LETTERS}
          />
          <StageTitles whole={whole} reading={reading} view={{ scale, x: 0, y: 0 }} enlarged={TITLES} />
        </svg>
      </section>
      <Legend />
    </figure>
  );
}
