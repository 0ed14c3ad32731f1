import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskNode } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { useDesigner } from '../designer-context';
import { Pick } from './pick';

/** Which form is filled in, and in which version; the form itself is one click away. */
export function FormPick({ node, onChange }: { node: TaskNode; onChange: (node: TaskNode) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { shelf, readOnly } = useDesigner();
  const { form, ...formless } = node;
  const chosen = shelf.forms.find(({ key }) => key === form?.key);
  const latest = Math.max(chosen?.latestVersion ?? 0, form?.version ?? 0);
  const choose = (key: string) => {
    const found = shelf.forms.find((one) => one.key === key);
    onChange(key === '' ? formless : { ...node, form: { key, version: found?.latestVersion ?? 1 } });
  };
  return (
    <div className="mb-3">
      <div className="lk-sentence-row">
        <Pick label={t('procedures.form.title')} value={form?.key ?? ''} disabled={readOnly} onChange={choose} options={[{ value: '', label: t('procedures.form.none') }, ...shelf.forms.map(({ key, title }) => ({ value: key, label: text(title) }))]} />
        {form && <Pick label={t('procedures.form.version')} value={String(form.version)} disabled={readOnly} onChange={(version) => onChange({ ...node, form: { ...form, version: Number(version) } })} options={Array.from({ length: latest }, (_, index) => ({ value: String(latest - index), label: t('procedures.form.versionOf', { version: latest - index }) }))} />}
      </div>
      <p className="form-text mb-0">
        {t(form ? 'procedures.form.hint' : 'procedures.form.noneHint')}
        {form && chosen && <> <Link to={`/studio/forms/${form.key}`}>{t('procedures.form.open', { form: text(chosen.title) })}</Link></>}
        {form && chosen && form.version < chosen.latestVersion && <> {t('procedures.form.newer', { version: chosen.latestVersion })}</>}
      </p>
    </div>
  );
}
