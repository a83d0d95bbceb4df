import { Alert, Button, Checkbox, Flex } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { type Copied, copyText, copyWords } from '../copying.ts';
import './second-factor.css';

const words = {
  done: { zh: '两步验证已开通', en: 'The second factor is in force' },
  title: { zh: '换届工作平台备用码', en: 'Recovery codes for Huanjie' },
  why: {
    zh: '手机丢失时，用备用码登录。每个只能用一次，只显示这一次，请抄写或打印后妥善保管。',
    en: 'They let you in when the phone is lost. Each is good once, and they are shown only now: write them down or print them, and keep them safe.',
  },
  copy: { zh: '复制全部', en: 'Copy all' },
  print: { zh: '打印', en: 'Print' },
  kept: { zh: '我已保存好备用码', en: 'I have kept the recovery codes' },
  go: { zh: '完成', en: 'Done' },
} as const;

interface Props {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** The recovery codes, told this once. */
export function RecoveryCodes({ codes, onKept }: Props) {
  const { say } = useLanguage();
  const [kept, setKept] = useState(false);
  const [came, setCame] = useState<Copied | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus(), []);

  return (
    <>
      <Alert type="success" showIcon title={say(words.done)} className="no-print" />
      <div className="recovery-codes" ref={list} tabIndex={-1}>
        <p className="recovery-codes-title">{say(words.title)}</p>
        <p>{say(words.why)}</p>
        <ol>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
      </div>
      <Flex gap="small" wrap align="center" className="no-print">
        <Button onClick={async () => setCame(await copyText(codes.join('\n')))}>{say(words.copy)}</Button>
        <Button onClick={() => print()}>{say(words.print)}</Button>
        <span role="status">{came && say(copyWords[came])}</span>
      </Flex>
      <p className="no-print">
        <Checkbox checked={kept} onChange={({ target }) => setKept(target.checked)}>
          {say(words.kept)}
        </Checkbox>
      </p>
      <Button type="primary" disabled={!kept} onClick={onKept} className="no-print">
        {say(words.go)}
      </Button>
    </>
  );
}
