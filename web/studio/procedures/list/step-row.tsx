import { useMemo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { conditionWords } from '../../../../domain/design/condition-words';
import { Words } from '../../../../domain/design/facets';
import { stepKindTitles } from '../../../../domain/design/new-step';
import type { ProcedureProblem } from '../../../../domain/publishing';
import { useLocale } from '../../../i18n/setup';
import { Glyph, type GlyphName } from '../../glyph';
import { useDesigner } from '../designer-context';
import { factTitles } from '../facts/fact-info';
import { stepFacts, type StepFacts } from '../words/step-facts';
import type { OutlineRow } from './outline';
import { stepGlyphs } from './step-look';

interface Props {
  row: OutlineRow; folded: boolean; problems: readonly ProcedureProblem[]; onFold: (fold: boolean) => void; onOpen: () => void; onSelect: (event: MouseEvent) => void;
  /** Its details are shown, and the keyboard stands here. */
  active: boolean;
  chosen: boolean;
  /** What is searched for stands in it. */
  found: boolean;
}

export function StepRow({ row, active, chosen, found, folded, problems, onSelect, onFold, onOpen }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { readOnly } = useDesigner();
  const facts = useRowFacts(row);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const classes = ['lk-tree-row', `lk-tree-${row.kind}`, active && 'lk-tree-active', errors > 0 && 'lk-tree-wrong', found && 'lk-tree-found'].filter(Boolean);
  return (
    <li
      role="treeitem" tabIndex={active ? 0 : -1} aria-selected={chosen} aria-level={row.level} aria-posinset={row.position} aria-setsize={row.size} aria-expanded={row.holds ? !folded : undefined}
      className={classes.join(' ')} data-row={row.id} data-level={Math.min(row.level, 9)} data-drag={row.kind === 'step' || undefined} onClick={onSelect} onDoubleClick={onOpen}
    >
      <span className="lk-tree-fold" onClick={(event) => { if (row.holds) { event.stopPropagation(); onFold(!folded); } }}>{row.holds && <Glyph name={folded ? 'chevron-right' : 'chevron-down'} size={13} />}</span>
      <span className="lk-tree-mark"><Glyph name={glyphOf(row)} size={16} /></span>
      <span className="lk-tree-body">
        <span className="lk-tree-title">{row.number && <span className="lk-tree-number">{row.number}</span>} <Title row={row} /></span>
        {row.kind === 'step' && <span className="visually-hidden"> ({text(stepKindTitles[row.node.kind])})</span>}
        {facts.map(({ glyph, words }) => <span key={glyph} className="lk-tree-fact"><Glyph name={glyph} size={13} /><span>{words}</span></span>)}
      </span>
      <span className="lk-tree-end">
        {problems.length > 0 && <span className={`lk-badge lk-tone-${errors > 0 ? 'negative' : 'warning'}`}><Glyph name={errors > 0 ? 'exclamation-octagon' : 'exclamation-triangle'} size={13} />{problems.length}<span className="visually-hidden"> {t('procedures.problems.points')}</span></span>}
        {row.kind === 'step' && !readOnly && <span className="lk-tree-grip" data-grip><Glyph name="grip-vertical" size={16} /></span>}
      </span>
    </li>
  );
}

function Title({ row }: { row: OutlineRow }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  switch (row.kind) {
    case 'procedure': return <>{text(row.title)}</>;
    case 'step': return <>{text(row.node.title)}</>;
    case 'branch': return <>{text(row.branch.title)}</>;
    case 'empty': return <>{t('procedures.list.empty')}</>;
  }
}

function glyphOf(row: OutlineRow): GlyphName {
  switch (row.kind) {
    case 'procedure': return 'journal-text';
    case 'step': return stepGlyphs[row.node.kind];
    case 'branch': return 'arrow-bar-right';
    case 'empty': return 'dash-circle';
  }
}

function useRowFacts(row: OutlineRow): { glyph: GlyphName; words: string }[] {
  const { definition, facts, shelf } = useDesigner();
  const { text } = useLocale();
  const node = row.kind === 'step' ? row.node : null;
  const said = useMemo<StepFacts | null>(() => node && stepFacts(node, new Words(definition, factTitles(facts)), {
    formTitle: (key) => shelf.forms.find((form) => form.key === key)?.title, procedureTitle: (key) => shelf.procedures.find((one) => one.key === key)?.title,
  }), [node, definition, facts, shelf]);
  if (row.kind === 'branch' && row.holder.kind === 'choice') return [{ glyph: 'signpost-split', words: text(conditionWords((row.branch as { when?: unknown }).when, factTitles(facts))) }];
  if (!said) return [];
  const lines: { glyph: GlyphName; words: { vi: string; en: string } | null }[] = [{ glyph: 'people', words: said.who }, { glyph: 'clock', words: said.deadline }, { glyph: 'info-circle', words: said.about }];
  return lines.flatMap(({ glyph, words }) => (words ? [{ glyph, words: text(words) }] : []));
}
