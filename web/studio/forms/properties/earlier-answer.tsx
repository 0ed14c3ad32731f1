import { useTranslation } from 'react-i18next';
import { earlierSource, fieldNames } from '../../../../forms/design';
import { useLocale } from '../../../i18n/setup';
import { useDesign } from '../../design/design-queries';
import { readableForm } from '../readable-form';

/** Which answer of which form a first value is taken from; nothing for what the case itself knows. */
export function EarlierAnswer({ from }: { from: string }) {
  const earlier = earlierSource(from);
  return earlier ? <Named {...earlier} /> : null;
}

function Named({ form, path }: { form: string; path: string }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const design = useDesign('form', form);
  const definition = design.data ? readableForm(design.data.definition) : null;
  const field = definition ? fieldNames(definition).get(path.replace('.*', '')) : undefined;
  return <p className="form-text">{t('formDesigner.prefill.earlierIs', { field: field ? text(field) : path, form: definition ? text(definition.title) : form })} {t('formDesigner.prefill.earlierHint')}</p>;
}
