import { Button } from 'antd';
import type { Cause } from '../../../../machines/chart/flow.ts';
import { guardTitle } from '../../../../machines/chart/guard-words.ts';
import { roleNames } from '../../../components/role-names.ts';
import { VerdictList } from '../../../components/verdict-list.tsx';
import { dayInWords } from '../../../language/dates.ts';
import { useLanguage } from '../../../language/language.tsx';
import { CUT_SHORT, STANDING_WORDS } from './legend.tsx';
import type { ArrowMark } from './marks.ts';
import { wayKey } from './marks.ts';
import type { Reading, ReadStage } from './reading.ts';
import { arrowKey, boxKey, type PlacedStage, type Whole } from './whole.ts';

const words = {
  label: { zh: '所选环节', en: 'What is chosen' },
  close: { zh: '关闭', en: 'Close' },
  entered: { zh: '进入', en: 'Entered' },
  left: { zh: '离开', en: 'left' },
  refused: { zh: (n: number) => `曾被拒绝 ${n} 次`, en: (n: number) => `Refused ${n} times` },
  waived: { zh: '经批准例外：', en: 'Waived: ' },
  ways: { zh: '可以走到', en: 'Ways onward' },
  inside: { zh: '在本环节登记', en: 'Recorded at the step' },
  open: { zh: '登记时核对：', en: 'Told when it is entered: ' },
  otherwise: { zh: '其他情形', en: 'Otherwise' },
  taken: {
    zh: (revisions: string) => `第${revisions}条记录经过`,
    en: (revisions: string) => `Taken by record ${revisions}`,
  },
} as const;

interface CauseProps {
  readonly cause: Cause;
  readonly arrow: ArrowMark | undefined;
  readonly read: ReadStage;
  readonly between: readonly [string, string];
}

/** An event that leads on, and in sentences how its guards stand. */
function CauseLines({ cause, arrow, read, between: [from, to] }: CauseProps) {
  const { say, language } = useLanguage();
  const marks = cause.guards.map((guard) => ({ guard, mark: read.guardOf(from, to)(cause.event, guard) }));
  const verdicts = marks.flatMap(({ mark }) => mark?.verdicts ?? []);
  const open = marks.filter(({ mark }) => mark === undefined || mark.verdicts.length === 0);
  return (
    <div>
      <p>
        <strong>{say(cause.title ?? words.otherwise)}</strong>
        {arrow !== undefined && arrow.taken.length > 0 && (
          <> · {words.taken[language](arrow.taken.join('、'))}</>
        )}
      </p>
      {verdicts.length > 0 && <VerdictList verdicts={verdicts} />}
      {open.length > 0 && (
        <p>
          {say(words.open)}
          {open.map(({ guard }) => say(guardTitle(guard))).join(language === 'zh' ? '、' : ', ')}
        </p>
      )}
    </div>
  );
}

interface Props {
  readonly chosen: string;
  readonly whole: Whole;
  readonly reading: Reading;
  readonly close: () => void;
}

function ChosenBox({ stage, read, chosen }: { stage: PlacedStage; read: ReadStage; chosen: string }) {
  const { say, language } = useLanguage();
  const box = stage.layout.boxes.find((one) => boxKey(stage, one) === chosen);
  if (box === undefined) return null;
  const { place } = box;
  const mark = read.marks.places.get(place.id);
  const ways = stage.layout.arrows.filter(({ arrow }) => arrow.from === place.id && arrow.causes.length > 0);
  return (
    <>
      <p>
        {say(STANDING_WORDS[mark?.standing ?? 'ahead'])} · {say(roleNames(place.actors))} {place.clause}
      </p>
      {mark !== undefined && mark.stays.length > 0 && (
        <ul>
          {mark.stays.map((stay) => (
            <li key={stay.enteredAt}>
              {say(words.entered)} {dayInWords(stay.enteredOn, language, true)} (#{stay.enteredAt})
              {stay.leftOn !== null &&
                ` – ${say(words.left)} ${dayInWords(stay.leftOn, language, true)} (#${stay.leftAt})`}
              {stay.cutShortBy !== null && ` ${say(CUT_SHORT[stay.cutShortBy])}`}
            </li>
          ))}
        </ul>
      )}
      {mark !== undefined && mark.refused > 0 && <p>✕ {words.refused[language](mark.refused)}</p>}
      {mark !== undefined && mark.waived.length > 0 && (
        <p>
          ○ {say(words.waived)}
          {mark.waived.map((rule) => say(guardTitle(rule))).join('、')}
        </p>
      )}
      {place.inside.length > 0 && (
        <>
          <h3>{say(words.inside)}</h3>
          <ul>
            {place.inside.map(({ title, event }) => (
              <li key={event}>{say(title ?? words.otherwise)}</li>
            ))}
          </ul>
        </>
      )}
      {ways.length > 0 && <h3>{say(words.ways)}</h3>}
      {ways.map(({ arrow }) => (
        <ArrowLines key={wayKey(arrow)} stage={stage} read={read} from={arrow.from} to={arrow.to} />
      ))}
    </>
  );
}

interface ArrowProps {
  readonly stage: PlacedStage;
  readonly read: ReadStage;
  readonly from: string;
  readonly to: string;
}

function ArrowLines({ stage, read, from, to }: ArrowProps) {
  const found = stage.layout.arrows.find(({ arrow }) => arrow.from === from && arrow.to === to);
  return found?.arrow.causes.map((cause) => (
    <CauseLines
      key={`${cause.event}-${cause.guards.join()}`}
      cause={cause}
      arrow={read.marks.arrows.get(wayKey({ from, to }))}
      read={read}
      between={[from, to]}
    />
  ));
}

/** A step or an arrow in sentences: how it stands, when it was passed, under which guards it leads on. */
export function Chosen({ chosen, whole, reading, close }: Props) {
  const { say } = useLanguage();
  const stage = whole.stages.find((one) => chosen.startsWith(`${one.stage}/`));
  const read = stage && reading.stages.get(stage.stage);
  if (stage === undefined || read === undefined) return null;
  const arrow = stage.layout.arrows.find((one) => arrowKey(stage, one) === chosen)?.arrow;
  const titleOf = (id: string | undefined) =>
    stage.layout.boxes.find(({ place }) => place.id === id)?.place.title ?? null;
  const own = stage.layout.boxes.find((one) => boxKey(stage, one) === chosen)?.place.title;
  const ends = [titleOf(arrow?.from), titleOf(arrow?.to)].map((one) => (one === null ? '◆' : say(one)));
  return (
    <section className="chart-chosen no-print" aria-label={say(words.label)} aria-live="polite">
      <div className="chart-chosen-head">
        <h2>{own ? say(own) : ends.join(' → ')}</h2>
        <Button size="small" onClick={close}>
          {say(words.close)}
        </Button>
      </div>
      {arrow === undefined ? (
        <ChosenBox stage={stage} read={read} chosen={chosen} />
      ) : (
        <ArrowLines stage={stage} read={read} from={arrow.from} to={arrow.to} />
      )}
    </section>
  );
}
