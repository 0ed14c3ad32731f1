import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fixesFor } from '../../../../domain/design/fixes';
import type { ProcedureProblem } from '../../../../domain/publishing';
import { useLocale } from '../../../i18n/setup';
import { Glyph } from '../../glyph';
import { useDesigner } from '../designer-context';

/** One finding with the repairs that one press makes; without `onJump` where the person is at the step already. */
export function ProblemItem({ problem, onJump }: { problem: ProcedureProblem; onJump?: (step: string | null) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { readOnly } = useDesigner();
  const [asked, setAsked] = useState(onJump === undefined);
  const wrong = problem.severity === 'error';
  return (
    <div className={`lk-find lk-find-${problem.severity}`} data-code={problem.code}>
      <span className="lk-find-mark"><Glyph name={wrong ? 'exclamation-octagon' : 'exclamation-triangle'} size={17} /><span className="visually-hidden">{t(wrong ? 'procedures.problems.error' : 'procedures.problems.warning')}</span></span>
      <div>
        <p className="mb-1">{text(problem.message)}</p>
        <div className="lk-row">
          {onJump && <button type="button" className="btn btn-quiet btn-sm" onClick={() => onJump(problem.step)}>{t(problem.step === null ? 'procedures.problems.toProcedure' : 'procedures.problems.jump')}<span className="visually-hidden">: {text(problem.message)}</span></button>}
          {!readOnly && !asked && <button type="button" className="btn btn-soft btn-sm" onClick={() => setAsked(true)}>{t('procedures.problems.howToFix')}<span className="visually-hidden">: {text(problem.message)}</span></button>}
          {!readOnly && asked && <Fixes problem={problem} silent={onJump === undefined} />}
        </div>
      </div>
    </div>
  );
}

function Fixes({ problem, silent }: { problem: ProcedureProblem; silent: boolean }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { definition, edit, world } = useDesigner();
  // Each is tried before it is offered: only for what is looked at, and not between two letters.
  const settled = useDeferredValue(useMemo(() => ({ definition, world }), [definition, world]));
  const fixes = useMemo(() => fixesFor(problem, settled.definition, settled.world), [problem, settled]);
  const apply = (label: string) => {
    const fix = (settled.definition === definition ? fixes : fixesFor(problem, definition, world)).find((one) => one.label.en === label);
    if (fix) edit(() => ({ ok: true, definition: fix.definition, step: problem.step, notes: [] }));
    // The button goes with the problem; the keyboard goes on from the heading above.
    document.getElementById(silent ? 'lk-editor-title' : 'lk-problems-title')?.focus();
  };
  const offered = useRef<HTMLSpanElement>(null);
  // What was pressed to come here is gone.
  useEffect(() => { if (!silent) offered.current?.focus(); }, [silent]);
  if (fixes.length === 0) return silent ? null : <span ref={offered} tabIndex={-1} className="lk-small lk-soft">{t('procedures.problems.noFix')}</span>;
  return <span ref={offered} tabIndex={-1} className="lk-row">{fixes.map((fix) => <button key={fix.label.en} type="button" className="btn btn-soft btn-sm" data-fix={problem.code} onClick={() => apply(fix.label.en)}><Glyph name="check-lg" size={15} />{text(fix.label)}</button>)}</span>;
}
