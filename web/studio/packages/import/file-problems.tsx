import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice';
import { placeOfProblem } from './place-of-problem';

interface FileProblem { pointer: string; code: string; message: string }

/** Why a file is not taken: everything that is wrong with it, in words and with the place. */
export function FileProblems({ problems }: { problems: readonly FileProblem[] }) {
  const { t } = useTranslation();
  return (
    <Notice tone="negative" role="alert" title={t('packages.import.refused', { count: problems.length })}>
      <p>{t('packages.import.refusedLead')}</p>
      <ul className="lk-report mb-0" data-refused>
        {problems.map(({ pointer, code, message }, index) => {
          const { entry, place } = placeOfProblem(pointer);
          return (
            <li key={index} data-problem={code}>
              {entry && <strong>{t('packages.import.problemIn', { kind: t(`packages.kind.${entry.kind}`), name: entry.key, version: entry.version })}: </strong>}
              {message}
              {place !== '' && <> <span className="lk-small lk-soft lk-pack-code">({t('packages.import.at')} <code>{place}</code>)</span></>}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
