import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renameStep } from '../../../../domain/design/rename-step';
import { useLocale } from '../../../i18n/setup';
import { TextField } from '../../../ui/text-field';
import type { ProcessNode } from '../../../../domain/process';
import { Glyph } from '../../glyph';
import { useDesigner } from '../designer-context';

/** The key of a step: made from its first title and stable since; whoever changes it changes it everywhere. */
export function KeyField({ node }: { node: ProcessNode }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { definition, edit, readOnly, select } = useDesigner();
  const [typed, setTyped] = useState(node.key);
  useEffect(() => setTyped(node.key), [node.key]);
  const attempt = typed === node.key ? null : renameStep(definition, node.key, typed);
  const rename = () => {
    edit((now) => renameStep(now, node.key, typed));
    select(typed);
  };
  return (
    <details className="lk-fold mt-3">
      <summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" />{t('procedures.key.title')}</summary>
      <TextField label={t('procedures.key.label')} hint={t('procedures.key.hint')} longest={48} value={typed} disabled={readOnly} fault={attempt && !attempt.ok ? text(attempt.why) : null} onChange={setTyped} />
      <button type="button" className="btn btn-soft" disabled={readOnly || !attempt?.ok} onClick={rename}>{t('procedures.key.rename')}</button>
    </details>
  );
}
