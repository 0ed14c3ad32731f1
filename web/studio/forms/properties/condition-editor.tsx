import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conditionFields, setCondition, type Condition, type Conditional, type ConditionField } from '../../../../forms/design';
import type { Scalar } from '../../../../forms/types';
import { useLocale } from '../../../i18n/setup';
import { Glyph } from '../../glyph';
import { placeOf, type PlaceText } from '../places';
import { useCommands } from '../use-commands';
import { useDesigner, usePicked } from '../use-designer';

interface Props { place: PlaceText; value: Conditional | undefined; disabled: boolean }

type Operator = Condition['operator'];

/** «Hiện khi [Có đội tự quản] là [Có]»: sentences made of selects. */
export function ConditionEditor({ place, value, disabled }: Props) {
  const { t } = useTranslation();
  const { store } = useDesigner();
  const commands = useCommands();
  const [fault, setFault] = useState<string | null>(null);
  const definition = usePicked((state) => state.definition);
  const fields = conditionFields(definition, placeOf(place));
  const onChange = (next: Conditional | null) => setFault(commands.apply(setCondition(store.get().definition, placeOf(place), next), `${place}.conditional`));
  const begin = () => {
    const [field] = fields;
    if (field) onChange({ show: true, conjunction: 'all', conditions: [firstCondition(field)] });
  };
  if (!value) {
    return (
      <div>
        <p className="lk-soft mb-2">{t('studio.condition.always')}</p>
        <button type="button" className="btn btn-soft btn-sm" data-action="add-condition" disabled={disabled || fields.length === 0} onClick={begin}><Glyph name="plus-lg" size={14} />{t('studio.condition.begin')}</button>
        {fields.length === 0 && <p className="form-text mb-0">{t('studio.condition.noField')}</p>}
      </div>
    );
  }
  const put = (conditions: Condition[]) => onChange(conditions.length === 0 ? null : { ...value, conditions });
  return (
    <div className="lk-sentences">
      <div className="lk-sentence">
        <select className="form-select" aria-label={t('studio.condition.what')} value={value.show ? 'show' : 'hide'} disabled={disabled} onChange={(event) => onChange({ ...value, show: event.target.value === 'show' })}>
          <option value="show">{t('studio.condition.show')}</option><option value="hide">{t('studio.condition.hide')}</option>
        </select>
        {value.conditions.length > 1 && (
          <select className="form-select" aria-label={t('studio.condition.together')} value={value.conjunction} disabled={disabled} onChange={(event) => onChange({ ...value, conjunction: event.target.value === 'any' ? 'any' : 'all' })}>
            <option value="all">{t('studio.condition.all')}</option><option value="any">{t('studio.condition.any')}</option>
          </select>
        )}
      </div>
      {value.conditions.map((condition, index) => (
        <Sentence
          key={index} condition={condition} fields={fields} disabled={disabled} number={index + 1}
          onChange={(next) => put(value.conditions.map((each, at) => (at === index ? next : each)))} onRemove={() => put(value.conditions.filter((_each, at) => at !== index))}
        />
      ))}
      {fault && <p className="lk-fault-line mb-0">{fault}</p>}
      <button type="button" className="btn btn-quiet btn-sm" disabled={disabled || fields.length === 0} onClick={() => put([...value.conditions, firstCondition(fields[0]!)])}><Glyph name="plus-lg" size={14} />{t('studio.condition.more')}</button>
    </div>
  );
}

/** A box that is ticked is the same as not being empty: one way to say it is enough. */
const operatorsOf = (field: ConditionField | undefined): Operator[] => (field?.part.type === 'checkbox' ? ['isEqual'] : ['isEqual', 'isNotEqual', 'isNotEmpty', 'isEmpty']);

function firstCondition({ path, choices }: ConditionField): Condition {
  return choices.length > 0 ? { component: path, operator: 'isEqual', value: choices[0]?.value ?? '' } : { component: path, operator: 'isNotEmpty' };
}

interface SentenceProps { condition: Condition; fields: readonly ConditionField[]; disabled: boolean; number: number; onChange: (next: Condition) => void; onRemove: () => void }

function Sentence({ condition, fields, disabled, number, onChange, onRemove }: SentenceProps) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const id = useId();
  const field = fields.find(({ path }) => path === condition.component);
  const operators = operatorsOf(field);
  const compares = condition.operator === 'isEqual' || condition.operator === 'isNotEqual';
  const pickField = (path: string) => {
    const next = fields.find((each) => each.path === path);
    if (next) onChange(firstCondition(next));
  };
  const pickOperator = (operator: Operator) => {
    const needs = operator === 'isEqual' || operator === 'isNotEqual';
    const first = field?.choices[0]?.value ?? '';
    onChange(needs ? { component: condition.component, operator, value: condition.value ?? first } : { component: condition.component, operator });
  };
  return (
    <fieldset className="lk-sentence lk-sentence-box">
      <legend className="visually-hidden">{t('studio.condition.number', { count: number })}</legend>
      <select className="form-select" aria-label={t('studio.condition.field')} id={`${id}-field`} value={condition.component} disabled={disabled} onChange={(event) => pickField(event.target.value)}>
        {!field && <option value={condition.component}>{t('studio.condition.gone', { name: condition.component })}</option>}
        {fields.map(({ path, name }) => <option key={path} value={path}>{name[locale]}</option>)}
      </select>
      <select className="form-select" aria-label={t('studio.condition.operator')} value={condition.operator} disabled={disabled} onChange={(event) => pickOperator(event.target.value as Operator)}>
        {operators.map((operator) => <option key={operator} value={operator}>{t(`studio.condition.operators.${operator}`)}</option>)}
      </select>
      {compares && <ValueInput field={field} value={condition.value} disabled={disabled} onChange={(value) => onChange({ ...condition, value })} />}
      <button type="button" className="btn btn-quiet lk-tool" disabled={disabled} title={t('studio.condition.remove')} onClick={onRemove}><Glyph name="trash" size={15} /><span className="visually-hidden">{t('studio.condition.removeNumber', { count: number })}</span></button>
    </fieldset>
  );
}

function ValueInput({ field, value, disabled, onChange }: { field: ConditionField | undefined; value: Scalar | undefined; disabled: boolean; onChange: (value: Scalar) => void }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const choices = field?.choices ?? [];
  if (choices.length > 0) {
    return (
      <select className="form-select" aria-label={t('studio.condition.value')} value={String(value)} disabled={disabled} onChange={(event) => onChange(choices.find((choice) => String(choice.value) === event.target.value)?.value ?? '')}>
        {choices.every((choice) => String(choice.value) !== String(value)) && <option value={String(value)}>{String(value)}</option>}
        {choices.map((choice) => <option key={String(choice.value)} value={String(choice.value)}>{choice.name[locale]}</option>)}
      </select>
    );
  }
  const numeric = field?.part.type === 'number' || field?.part.type === 'currency';
  return (
    <input
      className="form-control" aria-label={t('studio.condition.value')} type={numeric ? 'number' : field?.part.inputType === 'date' ? 'date' : 'text'} value={value === undefined || value === null ? '' : String(value)} maxLength={200} disabled={disabled}
      onChange={(event) => onChange(numeric && event.target.value !== '' ? Number(event.target.value) : event.target.value)}
    />
  );
}
