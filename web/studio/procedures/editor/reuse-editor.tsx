import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { partyWord } from '../../../../domain/publishing/words';
import type { ReuseNode } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { useDesigner } from '../designer-context';
import { Pick } from './pick';

/** Another published procedure as a part of this one, with who its parties are here. */
export function ReuseEditor({ node, onChange }: { node: ReuseNode; onChange: (node: ReuseNode) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { shelf, readOnly, definition } = useDesigner();
  const chosen = shelf.procedures.find(({ key }) => key === node.process);
  const latest = Math.max(chosen?.version ?? 0, node.version);
  const theirs = Object.keys(shelf.findProcedure(node.process, node.version)?.parties ?? node.parties);
  const ours = Object.keys(definition.parties);
  const change = (more: Partial<ReuseNode>) => onChange({ ...node, ...more, steps: [] });
  const map = (party: string, own: string) => change({ parties: { ...node.parties, [party]: own } });
  return (
    <>
      <div className="lk-sentence-row">
        <Pick label={t('procedures.reuse.process')} value={node.process} disabled={readOnly} options={shelf.procedures.filter(({ key }) => key !== definition.key).map(({ key, title }) => ({ value: key, label: text(title) }))} onChange={(process) => change({ process, version: shelf.procedures.find(({ key }) => key === process)?.version ?? 1, parties: {} })} />
        <Pick label={t('procedures.form.version')} value={String(node.version)} disabled={readOnly} options={Array.from({ length: latest }, (_, index) => ({ value: String(latest - index), label: t('procedures.form.versionOf', { version: latest - index }) }))} onChange={(version) => change({ version: Number(version) })} />
      </div>
      {node.process !== '' && <p className="form-text"><Link to={`/studio/procedures/${node.process}`}>{t('procedures.spawn.open')}</Link></p>}
      {theirs.length > 0 && (
        <fieldset className="mt-3">
          <legend className="form-label">{t('procedures.reuse.parties')}</legend>
          <p className="form-text mt-0">{t('procedures.reuse.partiesHint')}</p>
          {theirs.map((party) => <div key={party} className="mb-2"><Pick label={text(partyWord(party))} value={node.parties[party] ?? (ours.includes(party) ? party : '')} disabled={readOnly} invalid={!node.parties[party] && !ours.includes(party)} options={ours.map((own) => ({ value: own, label: text(partyWord(own)) }))} onChange={(own) => map(party, own)} /></div>)}
        </fieldset>
      )}
    </>
  );
}
