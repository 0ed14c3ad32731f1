import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/setup';
import { useDesigner } from '../designer-context';
import type { Option } from '../editor/pick';
import type { FactAtStep } from './use-facts-at';

/**
 * Facts to choose from, each under the step and the form that it comes from; one that not every road gives says so. What
 * is chosen already stays among them and says that it is not there at this step.
 */
export function useFactOptions(offered: readonly FactAtStep[], chosen = ''): Option<string>[] {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { facts } = useDesigner();
  const options = offered.map(({ fact, title, step, stepTitle, formTitle, sure }): Option<string> => ({
    value: fact, label: sure ? text(title) : t('procedures.facts.maybe', { fact: text(title) }),
    group: step === null || !stepTitle ? t('procedures.facts.fromStart') : formTitle ? t('procedures.facts.fromForm', { step: text(stepTitle), form: text(formTitle) }) : t('procedures.facts.fromStep', { step: text(stepTitle) }),
  }));
  const missing = options.some(({ value }) => value === chosen) ? undefined : facts.find(({ fact }) => fact === chosen);
  return missing ? [...options, { value: chosen, label: t('procedures.facts.notHere', { fact: text(missing.title) }), group: t('procedures.facts.elsewhere') }] : options;
}
