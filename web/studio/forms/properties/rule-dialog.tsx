import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buildRule, putRule, recogniseRule, ruleId, ruleSentence, ruleTemplate, ruleTemplates, slotChoices, type RuleSlot, type SlotValues } from '../../../../forms/design';
import type { FormRule, Scalar } from '../../../../forms/types';
import { useLocale } from '../../../i18n/setup';
import { Dialog } from '../../../ui/dialog';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { useCommands } from '../use-commands';
import { useDesigner, usePicked } from '../use-designer';

/** Choices cross a select as texts; this brings the value back as it was. */
const spell = (value: Scalar | undefined): string => (value === undefined || value === null ? '' : `${typeof value}:${String(value)}`);

/** «[Ngày kết thúc] phải sau [Ngày bắt đầu]»: a sentence is chosen, then its words. */
export function RuleDialog({ rule, path, onClose }: { rule: FormRule | null; path: string | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { locale, text } = useLocale();
  const { store } = useDesigner();
  const commands = useCommands();
  const definition = usePicked((state) => state.definition);
  const fitting = ruleTemplates.filter(({ id, at }) => path === null || slotChoices(definition, id, at).some(({ value }) => value === path));
  const known = rule ? recogniseRule(definition, rule) : undefined;
  const begin = (id: string): SlotValues => {
    const at = ruleTemplate(id)?.at;
    return at !== undefined && path !== null ? { [at]: path } : {};
  };
  const [template, setTemplate] = useState(known?.template ?? fitting[0]?.id ?? '');
  const [slots, setSlots] = useState<SlotValues>(known?.slots ?? begin(template));
  const [message, setMessage] = useState<{ vi: string; en: string } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const chosen = ruleTemplate(template);
  const built = buildRule(definition, { template, slots }, { id: rule?.id ?? ruleId(definition), ...(message && { message }) });
  const put = (name: string, value: Scalar) => { setSlots({ ...slots, [name]: value }); setMessage(null); setFault(null); };
  const take = () => {
    const refusal = built.ok ? commands.apply(putRule(store.get().definition, built.rule), `rule.${built.rule.id}`) : text(built.why);
    if (refusal === null) onClose();
    else setFault(refusal);
  };
  return (
    <Dialog
      title={t(rule ? 'studio.rule.editTitle' : 'studio.rule.add')} onClose={onClose}
      actions={<><button type="button" className="btn btn-quiet" onClick={onClose}>{t('ui.cancel')}</button><button type="button" className="btn btn-primary" data-confirm="rule" disabled={!chosen} onClick={take}>{t('studio.rule.take')}</button></>}
    >
      {fitting.length === 0 ? <p>{t('studio.rule.noTemplate')}</p> : (
        <SelectField label={t('studio.rule.template')} value={template} options={fitting.map(({ id, title }) => ({ value: id, label: title[locale] }))} onChange={(id) => { setTemplate(id); setSlots(begin(id)); setMessage(null); setFault(null); }} />
      )}
      {chosen?.slots.map((slot) => <Slot key={`${template}.${slot.name}`} slot={slot} template={template} slots={slots} onChange={(value) => put(slot.name, value)} />)}
      {built.ok && (
        <>
          <p className="lk-sentence-shown" role="status">{text(ruleSentence(definition, built.rule))}</p>
          <TextField label={t('studio.rule.messageVi')} hint={t('studio.rule.messageHint')} longest={500} value={built.rule.message.vi} onChange={(vi) => setMessage({ ...built.rule.message, vi })} />
          <TextField label={t('studio.rule.messageEn')} longest={500} value={built.rule.message.en} onChange={(en) => setMessage({ ...built.rule.message, en })} />
        </>
      )}
      {fault && <p className="lk-fault-line" role="alert">{fault}</p>}
    </Dialog>
  );
}

function Slot({ slot, template, slots, onChange }: { slot: RuleSlot; template: string; slots: SlotValues; onChange: (value: Scalar) => void }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const id = useId();
  const definition = usePicked((state) => state.definition);
  const choices = slotChoices(definition, template, slot.name, slots);
  const value = slots[slot.name];
  const waits = slot.of !== undefined && slots[slot.of] === undefined;
  if (choices.length > 0 || (slot.kind !== 'figure' && slot.kind !== 'choice') || waits) {
    return (
      <SelectField
        label={slot.label[locale]} value={spell(value)} disabled={waits} hint={!waits && choices.length === 0 ? t('studio.rule.nothingFits') : undefined}
        options={[{ value: '', label: t('studio.rule.choose') }, ...choices.map((choice) => ({ value: spell(choice.value), label: choice.name[locale] }))]}
        onChange={(next) => onChange(choices.find((choice) => spell(choice.value) === next)?.value ?? null)}
      />
    );
  }
  const numeric = slot.kind === 'figure';
  return (
    <div className="mb-3">
      <label className="form-label" htmlFor={id}>{slot.label[locale]}</label>
      <input id={id} className="form-control" type={numeric ? 'number' : 'text'} step="any" value={value === undefined || value === null ? '' : String(value)} onChange={(event) => onChange(event.target.value === '' ? null : numeric ? Number(event.target.value) : event.target.value)} />
    </div>
  );
}
