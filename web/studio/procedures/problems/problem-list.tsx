import { useTranslation } from 'react-i18next';
import { Glyph } from '../../glyph';
import { useDesigner } from '../designer-context';
import { ProblemItem } from './problem-item';
import { HelpButton } from '../../help/help-button';

const SHOWN = 60;

/** Everything that publishing would say, errors first; each with the way to it and, where there is one, the repair. */
export function ProblemList({ onJump }: { onJump: (step: string | null) => void }) {
  const { t } = useTranslation();
  const { problems } = useDesigner();
  const sorted = [...problems].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <section className="lk-card" aria-labelledby="lk-problems-title" data-problems={errors}>
      <div className="lk-card-head">
        <div className="lk-help-line"><h2 id="lk-problems-title" tabIndex={-1}>{t('procedures.problems.title')}</h2><HelpButton topic="trouble-procedure" /></div>
        <span className={`lk-badge lk-tone-${errors > 0 ? 'negative' : problems.length > 0 ? 'warning' : 'positive'}`} role="status">
          {errors > 0 ? t('procedures.problems.errors', { count: errors }) : problems.length > 0 ? t('procedures.problems.warnings', { count: problems.length }) : t('procedures.problems.ready')}
        </span>
      </div>
      {problems.length === 0 && <p className="lk-soft mb-0"><Glyph name="check2-circle" size={18} /> {t('procedures.problems.none')}</p>}
      <ul className="lk-finds">
        {sorted.slice(0, SHOWN).map((problem) => <li key={`${problem.code} ${problem.path} ${problem.message.en}`}><ProblemItem problem={problem} onJump={onJump} /></li>)}
        {sorted.length > SHOWN && <li>{t('procedures.problems.more', { count: sorted.length - SHOWN })}</li>}
      </ul>
    </section>
  );
}
