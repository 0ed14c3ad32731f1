import { useTranslation } from 'react-i18next';
import { changeType, conditionalOf, holdsData, otherKinds, renameKey, type PartKind } from '../../../../forms/design';
import { kindOf } from '../../../../forms/palette/component-kinds';
import type { FormComponent } from '../../../../forms/types';
import { Glyph } from '../../glyph';
import { lookOf, nameMember, partIcon } from '../part-look';
import { placeOf, type PlaceText } from '../places';
import { useCommands } from '../use-commands';
import { useDesigner } from '../use-designer';
import { ConditionEditor } from './condition-editor';
import { CheckProperty, ChoiceProperty, PropertyGroup, TextProperty } from './fields';
import { FactProperty } from './fact-property';
import { FormulaEditor } from './formula-editor';
import { KindProperties } from './kind-properties';
import { OptionsEditor } from './options-editor';
import { PrefillProperty } from './prefill-property';
import { RuleList } from './rule-list';
import { useEnglish } from './use-english';

interface PartPaneProps { part: FormComponent; place: PlaceText; path: string }

/** One part: what it is called, what it holds, when it shows and what it must be. */
export function PartProperties({ part, place, path }: PartPaneProps) {
  const { t } = useTranslation();
  const { readOnly } = useDesigner();
  const commands = useCommands();
  const english = useEnglish();
  const look = lookOf(part);
  const member = nameMember(part);
  const field = holdsData(part);
  const set = (patch: Record<string, unknown>) => commands.change(place, patch);
  const text = (name: string) => (typeof part[name] === 'string' ? part[name] : '');
  const hasOptions = ['choice', 'radio', 'manyChoices'].includes(look);
  return (
    <>
      <h2 className="lk-pane-title"><Glyph name={partIcon[look]} /> {t(`studio.part.${look}`)}</h2>
      <PropertyGroup title={t('studio.property.words')}>
        <TextProperty label={t(member === 'text' ? 'studio.property.text' : 'studio.property.name')} name="name" value={text(member)} lines={look === 'help' ? 4 : 1} longest={look === 'help' ? 2000 : 500} lang="vi" disabled={readOnly} onChange={(value) => set({ [member]: value })} />
        <TextProperty label={t('studio.property.nameEn')} name="nameEn" value={english.get(path)} lang="en" disabled={readOnly} onChange={(value) => english.set(path, value)} />
        {member !== 'text' && kindOf(part.type) !== 'layout' && (
          <>
            <TextProperty label={t('studio.property.help')} name="help" value={text('description')} lines={2} lang="vi" hint={t('studio.property.helpHint')} disabled={readOnly} onChange={(value) => set({ description: value || undefined })} />
            {text('description') !== '' && <TextProperty label={t('studio.property.helpEn')} name="helpEn" value={english.get(`${path}.description`)} lines={2} lang="en" disabled={readOnly} onChange={(value) => english.set(`${path}.description`, value)} />}
          </>
        )}
      </PropertyGroup>
      {hasOptions && <PropertyGroup title={t('studio.property.options')}><OptionsEditor part={part} place={place} path={path} disabled={readOnly} onChange={set} /></PropertyGroup>}
      {look === 'computed' && <PropertyGroup title={t('studio.property.formula')} help="form-formulas"><FormulaEditor part={part} path={path} disabled={readOnly} onChange={set} /></PropertyGroup>}
      {field && look !== 'computed' && (
        <PropertyGroup title={t('studio.property.demands')}>
          {look !== 'group' && look !== 'table' && <CheckProperty label={t('studio.property.required')} name="required" checked={part.validate?.required === true} disabled={readOnly} onChange={(required) => set({ validate: { required: required || undefined } })} />}
          <CheckProperty label={t('studio.property.personal')} hint={t('studio.property.personalHint')} name="personal" checked={part.personalData === true} disabled={readOnly} onChange={(personal) => set({ personalData: personal || undefined })} />
          <KindProperties part={part} disabled={readOnly} set={set} place={place} path={path} />
        </PropertyGroup>
      )}
      {field && look === 'computed' && <KindProperties part={part} disabled={readOnly} set={set} place={place} path={path} />}
      {field && <FactProperty part={part} path={path} />}
      {!field && <KindProperties part={part} disabled={readOnly} set={set} place={place} path={path} />}
      <PropertyGroup title={t('studio.property.shows')} help="form-show-when"><ConditionEditor place={place} value={conditionalOf(part)} disabled={readOnly} /></PropertyGroup>
      <PrefillProperty part={part} path={path} disabled={readOnly} />
      {field && <PropertyGroup title={t('studio.property.mustBe')} help="form-must-be"><RuleList path={path} disabled={readOnly} /></PropertyGroup>}
      <PropertyGroup title={t('studio.property.more')} folded><MoreProperties part={part} place={place} disabled={readOnly} /></PropertyGroup>
    </>
  );
}

function MoreProperties({ part, place, disabled }: { part: FormComponent; place: PlaceText; disabled: boolean }) {
  const { t } = useTranslation();
  const { store } = useDesigner();
  const commands = useCommands();
  const others = otherKinds(part);
  const rename = (key: string) => commands.apply(renameKey(store.get().definition, placeOf(place), key.trim()), `${place}.key`);
  return (
    <>
      <TextProperty label={t('studio.property.key')} hint={t('studio.property.keyHint')} name="key" longest={64} value={part.key} disabled={disabled} onChange={rename} />
      {others.length > 0 && (
        <ChoiceProperty
          label={t('studio.property.kind')} hint={t('studio.property.kindHint')} name="kind" value="" disabled={disabled} options={[{ value: '', label: t(`studio.part.${lookOf(part)}`) }, ...others.map((kind) => ({ value: kind, label: t(`studio.part.${kind}`) }))]}
          onChange={(kind) => { if (kind) commands.take(changeType(store.get().definition, placeOf(place), kind as PartKind)); }}
        />
      )}
    </>
  );
}
