import { useTranslation } from 'react-i18next';
import { unitKindSchema } from '../../../../domain/contracts/org-api';
import { evidence } from '../../../../forms/palette/criterion-parts';
import { filePatterns } from '../../../../forms/palette/file-patterns';
import type { FormComponent } from '../../../../forms/types';
import { lookOf, type LookKind } from '../part-look';
import type { PlaceText } from '../places';
import { ColumnsProperty } from './columns-property';
import { CheckProperty, ChoiceProperty, NumberProperty, TextProperty } from './fields';
import { PagesProperty } from './pages-property';
import { useEnglish } from './use-english';

interface Props { part: FormComponent; disabled: boolean; place: PlaceText; path: string; set: (patch: Record<string, unknown>) => string | null }

type Limit = 'minLength' | 'maxLength' | 'min' | 'max' | 'minItems' | 'maxItems' | 'minSelectedCount' | 'maxSelectedCount';

const limits: Partial<Record<LookKind, readonly [Limit, Limit]>> = {
  text: ['minLength', 'maxLength'], longText: ['minLength', 'maxLength'], email: ['minLength', 'maxLength'], phone: ['minLength', 'maxLength'], number: ['min', 'max'], money: ['min', 'max'],
  file: ['minItems', 'maxItems'], unit: ['minItems', 'maxItems'], person: ['minItems', 'maxItems'], document: ['minItems', 'maxItems'], manyChoices: ['minSelectedCount', 'maxSelectedCount'], table: ['minLength', 'maxLength'],
};
const several: ReadonlySet<LookKind> = new Set(['file', 'unit', 'person', 'document']);
const typed: ReadonlySet<LookKind> = new Set(['text', 'longText', 'number', 'money', 'email', 'phone']);

/** What only this kind of part has. */
export function KindProperties(props: Props) {
  const { part, disabled, set } = props;
  const { t } = useTranslation();
  const look = lookOf(part);
  const pair = limits[look];
  const counts = pair && (!several.has(look) || part.multiple === true);
  const limit = (name: Limit) => (
    <NumberProperty key={name} label={t(look === 'table' ? `studio.property.rows.${name}` : `studio.property.limit.${name}`)} name={name} hint={t('studio.property.wholeNumber')} whole={name !== 'min' && name !== 'max'} least={name === 'min' || name === 'max' ? undefined : 0} disabled={disabled} value={part.validate?.[name]} onChange={(value) => set({ validate: { [name]: value } })} />
  );
  return (
    <>
      {several.has(look) && <CheckProperty label={t('studio.property.multiple')} name="multiple" checked={part.multiple === true} disabled={disabled} onChange={(multiple) => set({ multiple, ...(!multiple && { validate: { minItems: undefined, maxItems: undefined } }) })} />}
      {counts && <div className="lk-property-pair">{pair.map(limit)}</div>}
      {look === 'number' && <CheckProperty label={t('studio.property.whole')} name="integer" checked={part.validate?.integer === true} disabled={disabled} onChange={(integer) => set({ validate: { integer: integer || undefined } })} />}
      {(look === 'number' || look === 'computed') && <TextProperty label={t('studio.property.suffix')} hint={t('studio.property.suffixHint')} name="suffix" longest={40} value={typeof part.suffix === 'string' ? part.suffix : ''} disabled={disabled} onChange={(suffix) => set({ suffix: suffix || undefined })} />}
      {typed.has(look) && <TextProperty label={t('studio.property.placeholder')} name="placeholder" value={typeof part.placeholder === 'string' ? part.placeholder : ''} disabled={disabled} onChange={(placeholder) => set({ placeholder: placeholder || undefined })} />}
      {(look === 'radio' || look === 'manyChoices') && <CheckProperty label={t('studio.property.inline')} name="inline" checked={part.inline === true} disabled={disabled} onChange={(inline) => set({ inline: inline || undefined })} />}
      {look === 'file' && <FileProperties {...props} />}
      {look === 'unit' && <ChoiceProperty label={t('studio.property.unitKind')} name="unitKind" value={typeof part.unitKind === 'string' ? part.unitKind : ''} disabled={disabled} options={[{ value: '', label: t('picker.allKinds') }, ...unitKindSchema.options.map((kind) => ({ value: kind, label: t(`unitKind.${kind}`) }))]} onChange={(kind) => set({ unitKind: kind || undefined })} />}
      {look === 'table' && <TableProperties {...props} />}
      {look === 'section' && <CheckProperty label={t('studio.property.collapsible')} name="collapsible" checked={part.collapsible === true} disabled={disabled} onChange={(collapsible) => set({ collapsible: collapsible || undefined })} />}
      {look === 'columns' && <ColumnsProperty part={part} place={props.place} disabled={disabled} />}
      {look === 'pages' && <PagesProperty part={part} place={props.place} disabled={disabled} />}
      {look === 'criterion' && <CriterionProperties {...props} />}
    </>
  );
}

function FileProperties({ part, disabled, set }: Props) {
  const { t } = useTranslation();
  const size = /^(\d+)(KB|MB)$/.exec(typeof part.fileMaxSize === 'string' ? part.fileMaxSize : '');
  const megabytes = size ? (size[2] === 'MB' ? Number(size[1]) : Math.max(1, Math.round(Number(size[1]) / 1024))) : undefined;
  return (
    <>
      <ChoiceProperty label={t('studio.property.fileKinds')} name="filePattern" value={typeof part.filePattern === 'string' ? part.filePattern : ''} disabled={disabled} options={Object.keys(filePatterns).map((pattern) => ({ value: pattern, label: pattern.replaceAll('.', '').replaceAll(',', ', ') }))} onChange={(filePattern) => set({ filePattern })} />
      <NumberProperty label={t('studio.property.fileSize')} suffix="MB" name="fileMaxSize" hint={t('studio.property.wholeNumber')} least={1} disabled={disabled} value={megabytes} onChange={(value) => (value === undefined || value > 9999 ? t('studio.property.wholeNumber') : set({ fileMaxSize: `${value}MB` }))} />
    </>
  );
}

function TableProperties({ part, path, disabled, set }: Props) {
  const { t } = useTranslation();
  const english = useEnglish();
  return (
    <>
      <TextProperty label={t('studio.property.addAnother')} name="addAnother" lang="vi" value={typeof part.addAnother === 'string' ? part.addAnother : ''} disabled={disabled} onChange={(addAnother) => set({ addAnother: addAnother || undefined })} />
      <TextProperty label={t('studio.property.addAnotherEn')} name="addAnotherEn" lang="en" value={english.get(`${path}.addAnother`)} disabled={disabled} onChange={(text) => english.set(`${path}.addAnother`, text)} />
    </>
  );
}

const criterionMarks = ['partial', 'criticalFail', 'allowNotApplicable', 'evidenceRequired'] as const;
/** As the schema of definitions has it. */
const MOST_POINTS = 1000;

function CriterionProperties(props: Props) {
  const { part, disabled, set } = props;
  const { t } = useTranslation();
  const weigh = (weight: number | undefined) => (weight !== undefined && (weight <= 0 || weight > MOST_POINTS) ? t('formDesigner.criterion.weightRange') : set({ weight, ...(weight === undefined && { partial: undefined }) }));
  return (
    <>
      <NumberProperty label={t('studio.property.weight')} name="weight" hint={t('formDesigner.criterion.weightRange')} whole={false} disabled={disabled} value={typeof part.weight === 'number' ? part.weight : undefined} onChange={weigh} />
      {criterionMarks.map((mark) => <CheckProperty key={mark} label={t(`studio.property.criterion.${mark}`)} name={mark} checked={part[mark] === true} disabled={disabled || (mark === 'partial' && part.weight === undefined)} onChange={(on) => set({ [mark]: on || undefined })} />)}
      <h4 className="lk-small lk-strong">{t('formDesigner.criterion.evidence')}</h4>
      <FileProperties {...props} part={{ ...evidence, ...part }} />
    </>
  );
}
