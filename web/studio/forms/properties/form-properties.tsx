import { useTranslation } from 'react-i18next';
import { changeForm } from '../../../../forms/design';
import { useCommands } from '../use-commands';
import { useDesigner, usePicked } from '../use-designer';
import { FactList } from './fact-list';
import { PropertyGroup, TextProperty } from './fields';
import { RuleList } from './rule-list';

/** The form as a whole: its names, and everything that must hold in it. */
export function FormProperties() {
  const { t } = useTranslation();
  const { store, readOnly } = useDesigner();
  const commands = useCommands();
  const title = usePicked((state) => state.definition.title);
  const description = usePicked((state) => state.definition.description);
  const change = (member: 'title' | 'description', language: 'vi' | 'en') => (text: string) => {
    const { definition } = store.get();
    return commands.apply(changeForm(definition, { [member]: { ...definition[member], [language]: text } }), `${member}.${language}`);
  };
  return (
    <>
      <h2 className="lk-pane-title">{t('studio.form.whole')}</h2>
      <p className="lk-soft">{t('studio.form.wholeLead')}</p>
      <PropertyGroup title={t('studio.property.words')}>
        <TextProperty label={t('studio.property.title')} name="title" lang="vi" longest={200} value={title.vi} disabled={readOnly} onChange={change('title', 'vi')} />
        <TextProperty label={t('studio.property.titleEn')} name="titleEn" lang="en" longest={200} value={title.en} disabled={readOnly} onChange={change('title', 'en')} />
        <TextProperty label={t('studio.property.description')} name="description" lang="vi" lines={3} value={description.vi} disabled={readOnly} onChange={change('description', 'vi')} />
        <TextProperty label={t('studio.property.descriptionEn')} name="descriptionEn" lang="en" lines={3} value={description.en} disabled={readOnly} onChange={change('description', 'en')} />
      </PropertyGroup>
      <PropertyGroup title={t('studio.property.mustBe')} help="form-must-be"><RuleList path={null} disabled={readOnly} /></PropertyGroup>
      <PropertyGroup title={t('formDesigner.facts.title')} help="form-facts"><FactList disabled={readOnly} /></PropertyGroup>
    </>
  );
}
