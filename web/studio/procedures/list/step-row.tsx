import { useMemo } from 'react';
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

interface Props { row: OutlineRow; selected: boolean; folded: boolean; problems: readonly ProcedureProblem[]; onSelect: () => void; onFold: (fold: boolean) => void; onOpen: () => void }

export function StepRow({ row, selected, folded, problems, onSelect, onFold, onOpen }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const facts = useRowFacts(row);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <li
      role="treeitem" tabIndex={selected ? 0 : -1} aria-selected={selected} aria-level={row.level} aria-posinset={row.position} aria-setsize={row.size} aria-expanded={row.holds ? !folded : undefined}
      className={`lk-tree-row lk-tree-${row.kind}${errors > 0 ? ' lk-tree-wrong' : ''}`} data-row={row.id} data-level={Math.min(row.level, 9)} onClick={onSelect} onDoubleClick={onOpen}
    >
      <span className="lk-tree-fold" onClick={(event) => { if (row.holds) { event.stopPropagation(); onFold(!folded); } }}>{row.holds && <Glyph name={folded ? 'chevron-right' : 'chevron-down'} size={13} />}</span>
      <span className="lk-tree-mark"><Glyph name={glyphOf(row)} size={16} /></span>
      <span className="lk-tree-body">
        <span className="lk-tree-title">{row.number && <span className="lk-tree-number">{row.number}</span>} <Title row={row} /></span>
        {row.kind === 'step' && <span className="visually-hidden"> ({text(stepKindTitles[row.node.kind])})</span>}
        {facts.map(({ glyph, words }) => <span key={glyph} className="lk-tree-fact"><Glyph name={glyph} size={13} /><span>{words}</span></span>)}
      </span>
      {problems.length > 0 && <span className={`lk-badge lk-tone-${errors > 0 ? 'negative' : 'warning'}`}><Glyph name={errors > 0 ? 'exclamation-octagon' : 'exclamation-triangle'} size={13} />{problems.length}<span className="visually-hidden"> {t('procedures.problems.points')}</span></span>}
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
