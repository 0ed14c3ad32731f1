import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphOf } from '../../../domain/design/graph';
import { Words } from '../../../domain/design/facets';
import type { StepKind } from '../../../domain/design/new-step';
import type { Localized, ProcessNode } from '../../../domain/process';
import { Glyph } from '../glyph';
import { useDesigner } from './designer-context';
import { SeveralSteps } from './editor/several-steps';
import { StepEditor } from './editor/step-editor';
import { factTitles } from './facts/fact-info';
import { AddStepDialog } from './list/add-step-dialog';
import { ListTools } from './list/list-tools';
import { outlineRows, stepOfRow } from './list/outline';
import { stepsWith } from './list/search';
import { StepList } from './list/step-list';
import { StepSearch } from './list/step-search';
import { useChosen } from './list/use-chosen';
import { useListCommands } from './list/use-list-commands';
import { ProcedurePicture } from './picture/procedure-picture';
import { ProblemList } from './problems/problem-list';
import { procedureTitles } from './shelf-content';
import { useWide } from './use-wide';
import { PROCEDURE_ROW, type ProcedureDraft } from './use-procedure-draft';
import { stepFacts } from './words/step-facts';

const sides = ['picture', 'editor'] as const;
type Side = (typeof sides)[number];

/** List, picture and editor side by side; where there is no room for three, picture and editor take turns beside the list. */
export function Workbench({ draft, say }: { draft: ProcedureDraft; say: (words: Localized) => void }) {
  const { t } = useTranslation();
  const { definition, readOnly, facts, problems, shelf, select } = useDesigner();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [side, setSide] = useState<Side>('editor');
  const wide = useWide();
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState(0);
  const [focused, setFocused] = useState(0);
  const rows = useMemo(() => outlineRows(definition, folded), [definition, folded]);
  const row = rows.find(({ id }) => id === draft.selected) ?? rows[0]!;
  const chosen = useChosen(rows, row.id, select);
  const [searched, setSearched] = useState('');
  const found = useFound(searched);
  const foundSet = useMemo(() => new Set(found), [found]);
  const graph = useMemo(() => graphOf(definition, factTitles(facts), procedureTitles(shelf)), [definition, facts, shelf]);
  const marks = useMemo(() => {
    const found = new Map<string, 'error' | 'warning'>();
    for (const { step, severity } of problems) if (step !== null && found.get(step) !== 'error') found.set(step, severity);
    return found;
  }, [problems]);
  const onAdd = useCallback(() => setAdding(true), []);
  const commands = useListCommands({ draft, row, keys: chosen.keys, readOnly, say, onAdd });
  const open = () => { setSide('editor'); setOpened((count) => count + 1); };
  const fold = (id: string, closed: boolean) => setFolded((before) => new Set(closed ? [...before, id] : [...before].filter((each) => each !== id)));
  const show = (id: string) => { setFolded(new Set()); select(id); };
  const addKind = (kind: StepKind) => {
    setAdding(false);
    commands.addKind(kind);
    setFocused((count) => count + 1);
  };
  return (
    <div className="lk-proc-bench" data-side={side}>
      <section className="lk-proc-list lk-card" aria-labelledby="lk-list-title">
        <div className="lk-card-head"><h2 id="lk-list-title">{t('procedures.list.title')}</h2></div>
        <ListTools row={row} chosen={chosen} commands={commands} readOnly={readOnly} />
        <StepSearch value={searched} onChange={setSearched} found={found} selected={row.id} onGo={show} />
        <StepList rows={rows} selected={row.id} chosen={chosen} found={foundSet} folded={folded} onFold={fold} commands={commands} onOpen={open} focused={focused} />
        <details className="lk-fold"><summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" />{t('procedures.list.keysTitle')}</summary><p id="lk-tree-keys" className="lk-small lk-soft mb-0">{t('procedures.list.keys')}</p></details>
      </section>
      <div className="lk-segments lk-proc-switch" role="group" aria-label={t('procedures.sides')}>
        {sides.map((each) => <button key={each} type="button" className="lk-segment" aria-pressed={side === each} data-side-button={each} onClick={() => setSide(each)}>{t(`procedures.side.${each}`)}</button>)}
      </div>
      {(wide || side === 'picture') && <div className="lk-proc-picture"><ProcedurePicture graph={graph} selected={stepOfRow(row)} problems={marks} onSelect={show} /></div>}
      <div className="lk-proc-editor" onKeyDown={(event) => { if (event.key === 'Escape') setFocused((count) => count + 1); }}>{chosen.keys.length > 1 ? <SeveralSteps chosen={chosen} commands={commands} /> : <StepEditor row={row} opened={opened} />}</div>
      <div className="lk-proc-problems"><ProblemList onJump={(step) => { show(step ?? PROCEDURE_ROW); open(); }} /></div>
      {adding && <AddStepDialog row={row} onAdd={addKind} onClose={() => setAdding(false)} />}
    </div>
  );
}

/** The steps that are searched for: by anything that the list says of them, in either language. */
function useFound(searched: string): string[] {
  const { definition, facts, shelf } = useDesigner();
  return useMemo(() => {
    if (searched.trim() === '') return [];
    const words = new Words(definition, factTitles(facts));
    const formTitle = (key: string) => shelf.forms.find((form) => form.key === key)?.title;
    const procedureTitle = (key: string) => shelf.procedures.find((one) => one.key === key)?.title;
    const said = (node: ProcessNode) => Object.values(stepFacts(node, words, { formTitle, procedureTitle }) as unknown as Record<string, Localized | null>).flatMap((one) => (one ? [one.vi, one.en] : []));
    return stepsWith(definition, searched, said);
  }, [definition, facts, shelf, searched]);
}
