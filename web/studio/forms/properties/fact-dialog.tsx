import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { factSources, keyFromLabel, putFact, type FactShape } from '../../../../forms/design';
import type { FactExtractor, Scalar } from '../../../../forms/types';
import { useLocale } from '../../../i18n/setup';
import { Dialog } from '../../../ui/dialog';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { useCommands } from '../use-commands';
import { useDesigner, usePicked } from '../use-designer';

const kinds = ['field', 'count', 'any', 'all', 'criteria'] as const satisfies readonly FactShape[];
const measures = ['score', 'percent', 'notMet', 'criticalFailed'] as const;
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** A fact, asked for as a question: what must the procedure know, of which part, and which values count. */
export function FactDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const { store } = useDesigner();
  const commands = useCommands();
  const definition = usePicked((state) => state.definition);
  const usable = kinds.filter((kind) => factSources(definition, kind).length > 0);
  const [kind, setKind] = useState<FactShape>(usable[0] ?? 'field');
  const [path, setPath] = useState('');
  const [measure, setMeasure] = useState<(typeof measures)[number]>('score');
  const [values, setValues] = useState<readonly Scalar[]>([]);
  const [typed, setTyped] = useState<string | null>(null);
  const [faults, setFaults] = useState<{ path?: string; values?: string; name?: string }>({});
  const sources = factSources(definition, kind);
  const source = sources.find((each) => each.path === path);
  const taken = definition.facts.map(({ fact }) => fact);
  const name = typed ?? (source ? keyFromLabel(`${source.name.vi}${kind === 'field' ? '' : ` ${t(`formDesigner.facts.short.${kind === 'criteria' ? measure : kind}`)}`}`, taken) : '');
  const asks = kind === 'any' || kind === 'all' || (kind === 'count' && (source?.choices.length ?? 0) > 0);
  const again = (next: { kind?: FactShape; path?: string }) => { if (next.kind) { setKind(next.kind); setPath(''); } else setPath(next.path ?? ''); setValues([]); setTyped(null); setFaults({}); };
  const take = () => {
    const found = {
      ...(!source && { path: t('formDesigner.facts.pick') }), ...((kind === 'any' || kind === 'all') && values.length === 0 && { values: t('formDesigner.facts.pickValue') }),
      ...(taken.includes(name) ? { name: t('formDesigner.facts.nameTaken') } : source && !NAME.test(name) && { name: t('formDesigner.facts.nameHint') }),
    };
    if (Object.keys(found).length > 0) { setFaults(found); return; }
    const refusal = commands.apply(putFact(store.get().definition, factOf(kind, { fact: name, path, measure, values })), `fact.${name}`);
    if (refusal === null) onClose();
    else setFaults({ path: refusal });
  };
  return (
    <Dialog
      title={t('formDesigner.facts.addTitle')} onClose={onClose}
      actions={<><button type="button" className="btn btn-quiet" onClick={onClose}>{t('ui.cancel')}</button><button type="button" className="btn btn-primary" data-confirm="fact" disabled={usable.length === 0} onClick={take}>{t('formDesigner.facts.take')}</button></>}
    >
      {usable.length === 0 ? <p>{t('formDesigner.facts.nothing')}</p> : (
        <>
          <SelectField label={t('formDesigner.facts.kind')} value={kind} options={usable.map((each) => ({ value: each, label: t(`formDesigner.facts.kinds.${each}`) }))} onChange={(next) => again({ kind: next as FactShape })} />
          <SelectField label={t('formDesigner.facts.source')} value={path} fault={faults.path ?? null} options={[{ value: '', label: t('formDesigner.facts.choose') }, ...sources.map((each) => ({ value: each.path, label: each.name[locale] }))]} onChange={(next) => again({ path: next })} />
          {kind === 'criteria' && <SelectField label={t('formDesigner.facts.measure')} value={measure} options={measures.map((each) => ({ value: each, label: t(`formDesigner.facts.measures.${each}`) }))} onChange={(next) => { setMeasure(next as typeof measure); setTyped(null); }} />}
          {asks && source && (
            <fieldset className="mb-3">
              <legend className="form-label">{t('formDesigner.facts.values')}</legend>
              {source.choices.map((choice) => <label key={String(choice.value)} className="lk-choice"><input type="checkbox" className="form-check-input" checked={values.includes(choice.value)} onChange={(event) => { setValues(event.target.checked ? [...values, choice.value] : values.filter((value) => value !== choice.value)); setFaults({}); }} /><span>{choice.name[locale]}</span></label>)}
              {kind === 'count' && <p className="form-text mb-0">{t('formDesigner.facts.everyRow')}</p>}
              {faults.values && <p className="lk-fault-line mb-0" role="alert">{faults.values}</p>}
            </fieldset>
          )}
          {source && <TextField label={t('formDesigner.facts.name')} hint={t('formDesigner.facts.nameHint')} longest={64} value={name} fault={faults.name ?? null} onChange={(next) => { setTyped(next.trim()); setFaults({}); }} />}
        </>
      )}
    </Dialog>
  );
}

function factOf(kind: FactShape, { fact, path, measure, values }: { fact: string; path: string; measure: (typeof measures)[number]; values: readonly Scalar[] }): FactExtractor {
  switch (kind) {
    case 'field': return { fact, kind, path };
    case 'count': return { fact, kind, path, ...(values.length > 0 && { in: [...values] }) };
    case 'any': case 'all': return { fact, kind, path, in: [...values] };
    case 'criteria': return { fact, kind, path, measure };
  }
}
