import { App, Button, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Renewal } from '../../../api/api.gen.ts';
import { useLanguage } from '../../../language/language.tsx';
import { SUSPENDED } from './chart.tsx';
import { Drawing } from './drawing.tsx';
import { PICTURE_FOOT, PICTURE_HEAD, PictureHead, PictureLegend } from './picture.tsx';
import { saidOfPicture } from './picture-words.ts';
import type { Reading } from './reading.ts';
import { savePng, saveSvg, standingAlone } from './save-picture.ts';
import { StageTitles } from './stage-titles.tsx';
import type { Whole } from './whole.ts';

const words = {
  svg: { zh: '导出 SVG', en: 'Save as SVG' },
  png: { zh: '导出 PNG', en: 'Save as PNG' },
  failed: { zh: '图片导出失败，请改用 SVG', en: 'The picture could not be made; take the SVG' },
} as const;

const WHOLE_SIZE = { scale: 1, x: 0, y: 0 };
const NOTHING: ReadonlyMap<string, string> = new Map();

interface Props {
  readonly whole: Whole;
  readonly reading: Reading;
  readonly renewal: Renewal;
}

/** Saves the whole chart in its full size, as it stands at the moment that is shown, and says of what it is. */
export function ExportPicture({ whole, reading, renewal }: Props) {
  const { say, language } = useLanguage();
  const name = `${renewal.id}-${renewal.revision}`;
  const { message } = App.useApp();
  const [wanted, want] = useState<'svg' | 'png' | null>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const { width } = whole;
  const height = PICTURE_HEAD + whole.height + PICTURE_FOOT;
  const said = saidOfPicture(renewal, language);
  useEffect(() => {
    if (wanted === null || drawing.current === null) return;
    const svg = standingAlone(drawing.current, Math.ceil(width), Math.ceil(height));
    want(null);
    if (wanted === 'svg') saveSvg(svg, name);
    else
      savePng(svg, Math.ceil(width), Math.ceil(height), name).catch((error: unknown) => {
        console.error(error);
        message.error(say(words.failed));
      });
  }, [wanted, width, height, name, message, say]);
  return (
    <>
      <Space.Compact>
        <Button onClick={() => want('svg')}>{say(words.svg)}</Button>
        <Button onClick={() => want('png')}>{say(words.png)}</Button>
      </Space.Compact>
      {wanted !== null &&
        createPortal(
          <div aria-hidden="true" className="chart-off-stage">
            <svg className="chart-drawing" ref={drawing} width={width} height={height}>
              <title>{said.join(' · ')}</title>
              <PictureHead said={said} width={width} />
              <g transform={`translate(0 ${PICTURE_HEAD})`}>
                <Drawing
                  whole={whole}
                  reading={reading}
                  level="near"
                  chosen={null}
                  moments={NOTHING}
                  suspended={say(SUSPENDED)}
                />
                <StageTitles whole={whole} reading={reading} view={WHOLE_SIZE} enlarged={4} />
              </g>
              <PictureLegend y={PICTURE_HEAD + whole.height} width={width} />
            </svg>
          </div>,
          document.body,
        )}
    </>
  );
}
