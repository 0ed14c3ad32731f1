import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { outlineOf } from '../../../../domain/design';
import type { ProcessDefinition } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { Glyph } from '../../glyph';
import { stepGlyphs } from '../../procedures/list/step-look';

/** The steps as they were understood, before a draft is made of them. */
export function BpmnSteps({ definition }: { definition: ProcessDefinition }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const rows = useMemo(() => outlineOf(definition), [definition]);
  return (
    <details className="lk-pack-fold" open data-bpmn-steps={rows.filter(({ row }) => row === 'step').length}>
      <summary>{t('packages.bpmn.steps', { count: rows.filter(({ row }) => row === 'step').length })}</summary>
      <ol className="lk-pack-steps" aria-label={t('packages.bpmn.stepList')} tabIndex={0}>
        {rows.map((row) => (
          <li key={row.pointer} style={{ marginLeft: `${row.depth * 1.1}rem` }}>
            <span className="lk-number lk-soft">{row.number}</span>
            <span>{row.row === 'step' ? <><Glyph name={stepGlyphs[row.kind]} size={15} /> <span className="lk-strong">{text(row.title)}</span>{row.who && <span className="lk-small lk-soft"> · {text(row.who)}</span>}</> : <span className="lk-soft">{text(row.title)}{row.when && <> – {text(row.when)}</>}</span>}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
