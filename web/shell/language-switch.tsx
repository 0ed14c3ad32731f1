import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeLocale, useLocale } from '../i18n/setup';
import { Icon } from '../ui/icon';

/** Names the other language in that language, so that those who need it can read it. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const queries = useQueryClient();
  const other = locale === 'vi' ? 'en' : 'vi';
  const change = async () => {
    await changeLocale(other);
    // Titles and sentences that the server wrote are in the old language.
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'task' });
  };
  return (
    <button type="button" className="btn btn-quiet btn-sm" lang={other} onClick={() => void change()}>
      <Icon name="translate" /><span>{t('ui.otherLanguage')}</span>
    </button>
  );
}
