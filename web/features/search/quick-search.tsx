import { Modal } from 'antd';
import { useLanguage } from '../../language/language.tsx';
import { SearchPanel } from './search-panel.tsx';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The search without leaving the page one is at. */
export function QuickSearch({ open, onClose }: Props) {
  const { say } = useLanguage();
  return (
    <Modal
      open={open}
      title={say({ zh: '快速搜索', en: 'Quick search' })}
      footer={null}
      width={680}
      onCancel={onClose}
      destroyOnHidden
      styles={{ body: { minHeight: 260, maxHeight: '70vh', overflowY: 'auto', padding: 4 } }}
    >
      <SearchPanel begin="" onGo={onClose} />
    </Modal>
  );
}
