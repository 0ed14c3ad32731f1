import { useTranslation } from 'react-i18next';

export interface Bar { key: string; label: string; count: number; overdue: number }

/**
 * A table whose cells are bars: the numbers are there for everyone, the drawing only shows them faster.
 * Overdue is the hatched part, so that it is told apart without colour.
 */
export function BarChart({ caption, bars, unit }: { caption: string; bars: Bar[]; unit: string }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <div className="lk-bars-frame">
      <svg width="0" height="0" aria-hidden="true" style={{ position: 'absolute' }}>
        <defs>
          <pattern id="lk-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="7" height="7" fill="#b02a24" /><rect width="2.5" height="7" fill="#f3b0ab" />
          </pattern>
        </defs>
      </svg>
      <table className="lk-bars">
        <caption className="visually-hidden">{caption}</caption>
        <thead className="visually-hidden"><tr><th scope="col">{caption}</th><th scope="col">{unit}</th></tr></thead>
        <tbody>
          {bars.map(({ key, label, count, overdue }) => (
            <tr key={key}>
              <th scope="row">
                <span className="lk-bar">
                  <span>{label}</span>
                  <svg aria-hidden="true" preserveAspectRatio="none">
                    <rect width="100%" height="14" rx="5" fill="#e6eff0" />
                    <rect width={`${(count / most) * 100}%`} height="14" rx="5" fill="#0b5563" />
                    <rect width={`${(overdue / most) * 100}%`} height="14" rx="5" fill="url(#lk-hatch)" />
                  </svg>
                </span>
              </th>
              <td className="lk-number">{count}{overdue > 0 && <span className="lk-small d-block" style={{ color: 'var(--lk-danger)' }}>{t('chart.late', { count: overdue })}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="lk-legend" aria-hidden="true">
        <span><i style={{ background: '#0b5563' }} />{unit}</span>
        <span><i style={{ background: 'repeating-linear-gradient(45deg,#b02a24 0 4px,#f3b0ab 4px 6px)' }} />{t('chart.overdue')}</span>
      </p>
    </div>
  );
}
