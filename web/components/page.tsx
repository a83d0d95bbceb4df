import { Flex, Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';
import type { Text } from '../../machines/text.ts';
import { useLanguage } from '../language/language.tsx';

const NAME = { zh: '换届', en: 'Huanjie' } as const;

interface PageProps {
  readonly title: Text;
  /** Beside the title: what can be done with the whole page. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page with its one heading, which is the title of the window as well. */
export function Page({ title, actions, children }: PageProps) {
  const { say } = useLanguage();
  useEffect(() => {
    document.title = `${say(title)} · ${say(NAME)}`;
  }, [say, title]);
  return (
    <>
      <Flex justify="space-between" align="center" gap="small" wrap style={{ marginBlockEnd: 16 }}>
        <Typography.Title level={1} style={{ fontSize: 24, margin: 0 }}>
          {say(title)}
        </Typography.Title>
        {actions && (
          <Flex gap="small" wrap className="no-print">
            {actions}
          </Flex>
        )}
      </Flex>
      {children}
    </>
  );
}
