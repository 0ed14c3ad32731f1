import { useTranslation } from 'react-i18next';
import { stepKindTitles, type StepKind } from '../../../../domain/design/new-step';
import { useLocale } from '../../../i18n/setup';
import { Dialog } from '../../../ui/dialog';
import { Glyph } from '../../glyph';
import type { OutlineRow } from './outline';
import { stepGlyphs, stepKinds } from './step-look';

interface Props { row: OutlineRow; onAdd: (kind: StepKind) => void; onClose: () => void }

/** Which kind of step comes next, each with what it is for. */
export function AddStepDialog({ row, onAdd, onClose }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const where = row.kind === 'step' ? t('procedures.add.after', { step: text(row.node.title) }) : row.kind === 'branch' ? t('procedures.add.inBranch', { branch: text(row.branch.title) }) : t('procedures.add.first');
  return (
    <Dialog title={t('procedures.add.title')} onClose={onClose} actions={<button type="button" className="btn btn-quiet" onClick={onClose}>{t('ui.cancel')}</button>}>
      <p className="lk-soft">{where}</p>
      <ul className="lk-kinds">
        {stepKinds.map((kind) => (
          <li key={kind}>
            <button type="button" className="lk-kind" data-kind={kind} onClick={() => onAdd(kind)}>
              <span className="lk-tree-mark"><Glyph name={stepGlyphs[kind]} size={18} /></span>
              <span><strong>{text(stepKindTitles[kind])}</strong><span className="lk-small lk-soft d-block">{t(`procedures.add.kinds.${kind}`)}</span></span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
