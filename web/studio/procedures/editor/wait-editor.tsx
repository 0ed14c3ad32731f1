import { useTranslation } from 'react-i18next';
import type { WaitNode } from '../../../../domain/process';
import { DeadlineEditor } from './deadline-editor';

/** The case stands still until a day has passed. */
export function WaitEditor({ node, onChange }: { node: WaitNode; onChange: (node: WaitNode, what?: string) => void }) {
  const { t } = useTranslation();
  return <DeadlineEditor required label={t('procedures.wait.until')} value={node.until} stepKey={node.key} onChange={(until) => { if (until) onChange({ ...node, until }, 'until'); }} />;
}
