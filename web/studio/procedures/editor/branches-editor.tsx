import { useTranslation } from 'react-i18next';
import { addBranch, changeBranch, moveBranch, removeBranch } from '../../../../domain/design/branches';
import type { Arm, ChoiceNode, ParallelNode } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { Glyph } from '../../glyph';
import { useDesigner } from '../designer-context';
import { ConditionEditor } from './condition-editor';
import { LocalizedField } from './localized-field';

/** The branches of a parallel or the arms of a choice: their names, their order, and when an arm is taken. */
export function BranchesEditor({ node }: { node: ParallelNode | ChoiceNode }) {
  const { t } = useTranslation();
  const { edit, readOnly } = useDesigner();
  const entries = node.kind === 'parallel' ? node.branches : node.arms;
  const kind = node.kind;
  return (
    <section className="lk-editor-part" aria-label={t(`procedures.branches.${kind}`)} data-part="branches">
      <h3>{t(`procedures.branches.${kind}`)}</h3>
      <ol className="lk-cards">
        {entries.map((entry, index) => (
          <li key={entry.key} className="lk-card-row">
            <BranchTools node={node} index={index} />
            <BranchFields node={node} branch={entry.key} />
          </li>
        ))}
      </ol>
      <button type="button" className="btn btn-soft" disabled={readOnly} onClick={() => edit((now) => addBranch(now, node.key))}><Glyph name="plus-lg" size={16} />{t(`procedures.branches.add.${kind}`)}</button>
    </section>
  );
}

function BranchTools({ node, index }: { node: ParallelNode | ChoiceNode; index: number }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { edit, readOnly } = useDesigner();
  const entries: readonly Arm[] = node.kind === 'parallel' ? node.branches : node.arms;
  const entry = entries[index]!;
  const name = text(entry.title);
  const last = node.kind === 'choice' && entry.when === undefined;
  return (
    <div className="lk-card-row-head">
      <span className="lk-row-number" aria-hidden="true">{index + 1}</span>
      <span className="lk-card-row-name">{name}</span>
      <span className="lk-card-row-tools">
        <button type="button" className="btn btn-quiet btn-sm" disabled={readOnly || index === 0 || last} onClick={() => edit((now) => moveBranch(now, node.key, entry.key, index - 1))} aria-label={t('procedures.row.up', { name })}><Glyph name="arrow-up" size={16} /></button>
        <button type="button" className="btn btn-quiet btn-sm" disabled={readOnly || index === entries.length - 1 || last} onClick={() => edit((now) => moveBranch(now, node.key, entry.key, index + 1))} aria-label={t('procedures.row.down', { name })}><Glyph name="arrow-down" size={16} /></button>
        {entries.length > 2 && <button type="button" className="btn btn-quiet btn-sm" disabled={readOnly} onClick={() => edit((now) => removeBranch(now, node.key, entry.key))} aria-label={t('procedures.row.remove', { name })}><Glyph name="trash" size={16} /></button>}
      </span>
    </div>
  );
}

/** Name and, for an arm, condition of one branch: also shown when the branch itself is chosen in the list. */
export function BranchFields({ node, branch }: { node: ParallelNode | ChoiceNode; branch: string }) {
  const { t } = useTranslation();
  const { edit, readOnly } = useDesigner();
  const entries: readonly Arm[] = node.kind === 'parallel' ? node.branches : node.arms;
  const entry = entries.find(({ key }) => key === branch);
  if (!entry) return null;
  const isLast = entries.at(-1) === entry;
  return (
    <>
      <LocalizedField label={t('procedures.branches.title')} value={entry.title} disabled={readOnly} onChange={(title) => edit((now) => changeBranch(now, node.key, branch, { title }), `${node.key}.${branch}.title`)} />
      {node.kind === 'choice' && (entry.when === undefined && isLast
        ? <p className="form-text">{t('procedures.choice.otherwise')} <button type="button" className="btn btn-quiet btn-sm" disabled={readOnly} onClick={() => edit((now) => changeBranch(now, node.key, branch, { when: true }))}>{t('procedures.choice.giveCondition')}</button></p>
        : <ConditionEditor step={node.key} value={entry.when ?? true} onChange={(when) => edit((now) => changeBranch(now, node.key, branch, { when }), `${node.key}.${branch}.when`)} />)}
      {node.kind === 'choice' && entry.when !== undefined && isLast && <button type="button" className="btn btn-quiet btn-sm mt-1" disabled={readOnly} onClick={() => edit((now) => changeBranch(now, node.key, branch, { when: undefined }))}>{t('procedures.choice.makeOtherwise')}</button>}
    </>
  );
}
