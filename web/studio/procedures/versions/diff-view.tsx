import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactTitles } from '../../../../domain/design/condition-words';
import { diffProcedures, isSame, type StepDifference } from '../../../../domain/design/diff-procedures';
import type { ProcessDefinition } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { Glyph, type GlyphName } from '../../glyph';
import { useDesigner } from '../designer-context';
import { factTitles } from '../facts/fact-info';

const parts = ['added', 'removed', 'changed', 'moved'] as const;
const glyphs: Record<(typeof parts)[number], GlyphName> = { added: 'plus-lg', removed: 'trash', changed: 'pen', moved: 'arrow-left-right' };

interface Two { before: ProcessDefinition; after: ProcessDefinition }

/** What is different between two versions of what is being designed. */
export function DiffView({ before, after }: Two) {
  const { facts } = useDesigner();
  const titles = useMemo(() => factTitles(facts), [facts]);
  return <Differences before={before} after={after} facts={titles} />;
}

/** What is different between two procedures, in words. */
export function Differences({ before, after, facts }: Two & { facts?: FactTitles }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const difference = useMemo(() => diffProcedures(before, after, facts), [before, after, facts]);
  if (isSame(difference)) return <p className="mb-0">{t('procedures.diff.same')}</p>;
  return (
    <div className="lk-stack" data-diff>
      {difference.procedure.length > 0 && <ul className="mb-0">{difference.procedure.map((said) => <li key={said.en}>{text(said)}</li>)}</ul>}
      {parts.map((part) => difference[part].length > 0 && (
        <section key={part} aria-label={t(`procedures.diff.${part}`)}>
          <h3 className="lk-proc-diff-head"><Glyph name={glyphs[part]} size={15} />{t(`procedures.diff.${part}`)} <span className="lk-number">({difference[part].length})</span></h3>
          <ul className="lk-proc-diff">{difference[part].map((step) => <Step key={step.key} step={step} />)}</ul>
        </section>
      ))}
    </div>
  );
}

function Step({ step }: { step: StepDifference }) {
  const { text } = useLocale();
  return (
    <li>
      <strong>{text(step.title)}</strong>
      <ul>{step.sentences.map((said) => <li key={said.en}>{text(said)}</li>)}</ul>
    </li>
  );
}
