import {
  AlertOutlined,
  ApartmentOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BellOutlined,
  CheckSquareOutlined,
  CommentOutlined,
  CompassOutlined,
  FileProtectOutlined,
  QuestionCircleOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Place } from './navigation.ts';

export const PLACE_ICONS: Readonly<Record<Place['icon'], ReactNode>> = {
  card: <CompassOutlined aria-hidden="true" />,
  board: <AppstoreOutlined aria-hidden="true" />,
  tasks: <CheckSquareOutlined aria-hidden="true" />,
  messages: <BellOutlined aria-hidden="true" />,
  people: <ApartmentOutlined aria-hidden="true" />,
  notices: <AlertOutlined aria-hidden="true" />,
  objections: <CommentOutlined aria-hidden="true" />,
  decisions: <FileProtectOutlined aria-hidden="true" />,
  reports: <AuditOutlined aria-hidden="true" />,
  help: <QuestionCircleOutlined aria-hidden="true" />,
};
