import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyFromLabel, renameChoice } from '../../../../forms/design';
import type { FormComponent } from '../../../../forms/types';
import { Dialog } from '../../../ui/dialog';
import { Glyph } from '../../glyph';
import { optionsOf, type Option } from '../part-options';
import { placeOf, type PlaceText } from '../places';
import { useCommands } from '../use-commands';
import { useDesigner, usePicked } from '../use-designer';
import { CommitInput } from './commit-input';
import { CheckProperty } from './fields';
import { optionFaults, type OptionFault } from './option-faults';
import { optionsFromLines } from './option-lines';

interface Props { part: FormComponent; place: PlaceText; path: string; disabled: boolean; onChange: (patch: Record<string, unknown>) => string | null }

/** Choices one by one, or many at once from pasted lines. What a choice is kept as stays when its words change, and changes on request. */
export function OptionsEditor({ part, place, path, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { store } = useDesigner();
  const commands = useCommands();
  const [pasting, setPasting] = useState(false);
  const [coded, setCoded] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const facts = usePicked((state) => state.definition.facts);
  const options = optionsOf(part);
  const faults = optionFaults(options);
  const put = (next: readonly Option[]) => setFault(next.length === 0 ? t('studio.options.atLeastOne') : onChange(part.values === undefined ? { data: { values: next } } : { values: next }));
  const taken = options.map(({ value }) => value);
  const swap = (index: number, other: number) => {
    const next = [...options];
    [next[index], next[other]] = [next[other]!, next[index]!];
    put(next);
  };
  const told = (found: OptionFault | null | undefined): string => (!found ? '' : found.code === 'noLabel' ? t('formDesigner.options.noLabel') : t(`formDesigner.options.${found.code}`, { other: found.other }));
  const read = facts.filter((fact) => fact.path === path || fact.path.replaceAll('.*', '') === path).map(({ fact }) => fact);
  return (
    <div>
      <ol className="lk-options">
        {options.map((option, index) => (
          <li key={index} data-faulty={faults[index] !== null || undefined}>
            <input className="form-control" value={option.label} maxLength={500} disabled={disabled} aria-label={t('studio.options.label', { count: index + 1 })} aria-invalid={faults[index] !== null} aria-describedby={faults[index] ? `${id}-${index}` : undefined} data-option={index} onChange={(event) => put(options.map((each, at) => (at === index ? { ...each, label: event.target.value } : each)))} />
            <button type="button" className="btn btn-quiet lk-tool" disabled={disabled || index === 0} title={t('studio.options.up')} onClick={() => swap(index, index - 1)}><Glyph name="arrow-up" size={15} /><span className="visually-hidden">{t('studio.options.upOf', { name: option.label })}</span></button>
            <button type="button" className="btn btn-quiet lk-tool" disabled={disabled || options.length === 1} title={t('studio.options.remove')} onClick={() => put(options.filter((_each, at) => at !== index))}><Glyph name="trash" size={15} /><span className="visually-hidden">{t('studio.options.removeOf', { name: option.label })}</span></button>
            {faults[index] && <p id={`${id}-${index}`} className="lk-fault-line mb-0">{told(faults[index])}</p>}
            {(coded || faults[index]?.code === 'sameValue') && <CommitInput label={t('formDesigner.options.value', { name: option.label })} name={`value-${index}`} value={option.value} longest={100} disabled={disabled} onCommit={(value) => commands.apply(renameChoice(store.get().definition, placeOf(place), index, value.trim()), `${place}.value.${index}`)} />}
          </li>
        ))}
      </ol>
      {fault && <p className="lk-fault-line">{fault}</p>}
      <div className="lk-row">
        <button type="button" className="btn btn-soft btn-sm" disabled={disabled} data-action="add-option" onClick={() => { const label = t('studio.options.newLabel', { count: options.length + 1 }); put([...options, { value: keyFromLabel(label, taken), label }]); }}><Glyph name="plus-lg" size={14} />{t('studio.options.add')}</button>
        <button type="button" className="btn btn-quiet btn-sm" disabled={disabled} data-action="paste-options" onClick={() => setPasting(true)}><Glyph name="clipboard" size={14} />{t('studio.options.paste')}</button>
      </div>
      <CheckProperty label={t('formDesigner.options.values')} hint={coded ? t('formDesigner.options.valuesHint') : undefined} name="values" disabled={false} checked={coded} onChange={setCoded} />
      {coded && read.length > 0 && <p className="form-text mb-0">{t('formDesigner.options.usedByFacts', { facts: read.join(', ') })}</p>}
      {pasting && <PasteDialog options={options} onTake={(next) => { put(next); setPasting(false); }} onClose={() => setPasting(false)} />}
    </div>
  );
}

function PasteDialog({ options, onTake, onClose }: { options: readonly Option[]; onTake: (options: Option[]) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(options.map(({ label }) => label).join('\n'));
  const { options: next, doubles } = optionsFromLines(text, options);
  return (
    <Dialog
      title={t('studio.options.pasteTitle')} onClose={onClose}
      actions={<><button type="button" className="btn btn-quiet" onClick={onClose}>{t('ui.cancel')}</button><button type="button" className="btn btn-primary" data-confirm="options" disabled={next.length === 0} onClick={() => onTake(next)}>{t('studio.options.take', { count: next.length })}</button></>}
    >
      <label className="form-label" htmlFor={id}>{t('studio.options.lines')}</label>
      <textarea id={id} className="form-control" rows={12} value={text} onChange={(event) => setText(event.target.value)} aria-describedby={`${id}-hint`} />
      <p id={`${id}-hint`} className="form-text">{t('studio.options.linesHint')}</p>
      {doubles.length > 0 && <p className="lk-fault-line" role="status">{t('studio.options.doubles', { names: doubles.slice(0, 5).join('; ') })}</p>}
    </Dialog>
  );
}
