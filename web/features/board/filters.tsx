import { FilterOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { ROLES, STAGES } from '../../../machines/plan/words.ts';
import { roleLabels, stageLabels } from '../../../machines/rules/labels.ts';
import { BOARD_STATUSES } from '../../../machines/wall-chart/status.ts';
import { useAnswer } from '../../api/queries.ts';
import { standingMark } from '../../components/status-mark.tsx';
import { useLanguage } from '../../language/language.tsx';
import { type Choice, isFiltered, withoutFilters } from './choice.ts';
import { SavedFilters } from './saved-filters.tsx';
import type { Choose } from './use-choice.ts';

const words = {
  filters: { zh: '筛选', en: 'Filters' },
  name: { zh: '社区名称', en: 'Community' },
  stage: { zh: '阶段', en: 'Stage' },
  status: { zh: '状态', en: 'Status' },
  waitingOn: { zh: '等谁办', en: 'Waiting for' },
  workGroup: { zh: '工作组', en: 'Work group' },
  sort: { zh: '排序', en: 'Order' },
  slack: { zh: '余量少的在前', en: 'Least slack' },
  code: { zh: '按区划代码', en: 'By division code' },
  reset: { zh: '清除筛选', en: 'Reset filters' },
} as const;

/** Nobody waits for those who only look on. */
const AWAITED = ROLES.filter((role) => role !== 'administrator');
const TYPED_MS = 300;

/** What is typed goes into the address once it rests; what the address says goes into the field. */
function useTyped(name: string, choose: Choose) {
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);
  useEffect(() => {
    if (typed.trim() === name) return undefined;
    const timer = setTimeout(() => choose({ name: typed.trim() }), TYPED_MS);
    return () => clearTimeout(timer);
  }, [typed, name, choose]);
  return [typed, setTyped] as const;
}

interface Props {
  readonly choice: Choice;
  readonly choose: Choose;
}

export function Filters({ choice, choose }: Props) {
  const { say } = useLanguage();
  const [typed, setTyped] = useTyped(choice.name, choose);
  // On a phone; elsewhere there is room for all of them.
  const [open, setOpen] = useState(false);
  const people = useAnswer('GET /api/people', {});
  const workGroups = (people.data?.people ?? [])
    .filter(({ roles }) => roles.some(({ role }) => role === 'work-group'))
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <search
      className={open ? 'board-filters no-print' : 'board-filters board-filters-closed no-print'}
      aria-label={say(words.filters)}
    >
      <Input
        allowClear
        aria-label={say(words.name)}
        placeholder={say(words.name)}
        maxLength={60}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button
        className="board-filters-more"
        aria-expanded={open}
        icon={<FilterOutlined aria-hidden="true" />}
        onClick={() => setOpen(!open)}
      >
        {say(words.filters)}
      </Button>
      <Select
        allowClear
        aria-label={say(words.stage)}
        placeholder={say(words.stage)}
        value={choice.stage}
        options={STAGES.map((value) => ({ value, label: say(stageLabels[value]) }))}
        onChange={(stage) => choose({ stage })}
      />
      <Select
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        showSearch={false}
        aria-label={say(words.status)}
        placeholder={say(words.status)}
        value={[...choice.status]}
        options={BOARD_STATUSES.map((value) => ({
          value,
          label: `${standingMark(value).sign} ${say(standingMark(value).title)}`,
        }))}
        onChange={(status) => choose({ status })}
      />
      <Select
        allowClear
        aria-label={say(words.waitingOn)}
        placeholder={say(words.waitingOn)}
        value={choice.waitingOn}
        options={AWAITED.map((value) => ({ value, label: say(roleLabels[value]) }))}
        onChange={(waitingOn) => choose({ waitingOn })}
      />
      {(workGroups.length > 0 || choice.workGroup !== undefined) && (
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={say(words.workGroup)}
          placeholder={say(words.workGroup)}
          value={choice.workGroup}
          options={workGroups}
          onChange={(workGroup) => choose({ workGroup })}
        />
      )}
      <Select
        aria-label={say(words.sort)}
        value={choice.sort}
        options={(['slack', 'code'] as const).map((value) => ({ value, label: say(words[value]) }))}
        onChange={(sort) => choose({ sort })}
      />
      {isFiltered(choice) && (
        <Button onClick={() => choose(withoutFilters(choice))}>{say(words.reset)}</Button>
      )}
      <SavedFilters choice={choice} choose={choose} />
    </search>
  );
}
