import './publish.css';
import { useTranslation } from 'react-i18next';
import type { ImpactRow } from '../../../../domain/contracts/studio-api';
import { useLocale } from '../../../i18n/setup';

interface Props { rows: readonly ImpactRow[]; /** Cases of each version, as far as it is known. */ versions: readonly { key: string; version: number; cases: number }[] }

/** Where running cases stand, version by version: a bar for each step, with its number beside it. */
export function RunningPicture({ rows, versions }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const most = Math.max(1, ...rows.map(({ cases }) => cases));
  const groups = [...new Set(rows.map(({ version }) => version))];
  return (
    <div className="lk-running">
      {groups.map((version) => {
        const cases = versions.find((one) => one.version === version)?.cases;
        const name = cases === undefined ? t('studio.state.version', { version }) : t('publishing.running.version', { version, count: cases });
        return (
          <section key={version} aria-label={name} data-running-version={version}>
            <p className="lk-strong mb-1">{name}</p>
            <ul>
              {rows.filter((row) => row.version === version).map(({ key, step, stepTitle, cases: here }) => (
                <li key={`${key}.${step}`}>
                  <span>{text(stepTitle)}</span>
                  <svg aria-hidden="true" preserveAspectRatio="none"><rect width="100%" height="14" rx="5" className="lk-running-ground" /><rect width={`${(here / most) * 100}%`} height="14" rx="5" className="lk-running-bar" /></svg>
                  <span className="lk-number">{here}<span className="visually-hidden"> {t('publishing.running.here')}</span></span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
