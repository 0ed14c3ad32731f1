import { useTranslation } from 'react-i18next';
import { useDesigner } from '../designer-context';
import { stepOfRow, type OutlineRow } from '../list/outline';
import { ProblemItem } from './problem-item';

/** What publishing would say about the chosen step, with what can be done about it. */
export function StepProblems({ row }: { row: OutlineRow }) {
  const { t } = useTranslation();
  const { problems } = useDesigner();
  const step = stepOfRow(row);
  const own = problems.filter((problem) => problem.step === step);
  if (own.length === 0) return null;
  return (
    <div className="lk-own-problems" role="group" aria-label={t('procedures.problems.ofStep')}>
      <ul className="lk-finds">{own.map((problem) => <li key={`${problem.code} ${problem.path} ${problem.message.en}`}><ProblemItem problem={problem} /></li>)}</ul>
    </div>
  );
}
