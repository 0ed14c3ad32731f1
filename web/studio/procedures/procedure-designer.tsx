import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { factsThroughout } from '../../../domain/design/facts-at';
import { placesOf } from '../../../domain/design/lists';
import type { DesignDetail } from '../../../domain/contracts/studio-api';
import { expandReuse, type Localized, type ProcessDefinition } from '../../../domain/process';
import { useLocale } from '../../i18n/setup';
import { useMe } from '../../shell/use-me';
import { PageHead } from '../../ui/page-head';
import { ChangedDialog } from '../design/changed-dialog';
import type { DraftAtHand } from '../design/draft-at-hand';
import { EditingNotice } from '../design/editing-notice';
import { dropCopy, keptCopy } from '../design/kept-copy';
import { KeptNotice } from '../design/kept-notice';
import type { PublishPlace } from '../design/publish/rehearsal-findings';
import { reveal } from '../design/reveal';
import { ReviewActions, ReviewNotice } from '../design/review-actions';
import { SaveStatus } from '../design/save-status';
import { UsageTab } from '../design/usage-tab';
import { useAutosave } from '../design/use-autosave';
import { useEditing } from '../design/use-editing';
import { useFreshDetail, useTurnLost } from '../design/use-standing';
import { VersionsTab } from '../design/versions-tab';
import { Glyph } from '../glyph';
import { RehearsalTab } from '../rehearsal/rehearsal-tab';
import { StandingBadge } from '../rehearsal/standing/standing-badge';
import { useStanding } from '../rehearsal/standing/use-standing';
import { DesignBadges } from '../shelf/design-item';
import { DesignerProvider, useDesigner, type DesignerContext } from './designer-context';
import { carriedFacts, factsOf } from './facts/fact-info';
import { designWorld } from './problems/design-world';
import { useProblems, type ServerFindings } from './problems/use-problems';
import { readableProcedure } from './readable-procedure';
import { useProcedureDraft, type ProcedureDraft } from './use-procedure-draft';
import type { Shelf } from './shelf-content';
import { startsCasesOf, useShelf } from './use-shelf';
import { DiffView } from './versions/diff-view';
import { ImpactTab } from './versions/impact-tab';
import { Workbench } from './workbench';
import { undoAction } from '../shortcuts';
import { HelpButton } from '../help/help-button';

const views = ['edit', 'rehearsal', 'versions', 'usage', 'impact'] as const;
type View = (typeof views)[number];

/** One procedure under design: what is changed goes to the server by itself. */
export function ProcedureDesigner({ detail, opened }: { detail: DesignDetail; opened: ProcessDefinition }) {
  const me = useMe();
  const { text } = useLocale();
  const { key, draft: stored, can } = detail;
  const [said, setSaid] = useState('');
  // Said twice in a row it would not be heard twice: a space makes it another text.
  const say = useCallback((words: Localized) => setSaid((before) => (before === text(words) ? `${text(words)} ` : text(words))), [text]);
  const touch = useRef<() => void>(() => undefined);
  const onEdited = useCallback(() => touch.current(), []);
  const draft = useProcedureDraft(opened, { onEdited, say });
  const latest = useRef(draft.definition);
  latest.current = draft.definition;
  const [server, setServer] = useState<ServerFindings | null>(null);
  const autosave = useAutosave<ProcessDefinition>({
    kind: 'procedure', designKey: key, revision: stored?.revision ?? 0, savedAt: stored?.changedAt ?? null, read: () => latest.current,
    onStored: (definition, problems) => setServer({ definition, problems: problems.map(({ pointer, ...problem }) => ({ ...problem, path: pointer }) as ServerFindings['problems'][number]) }),
  });
  touch.current = autosave.touch;
  const editing = useEditing('procedure', key, can.write);
  const readOnly = !can.write || editing.mine === false;
  const [found, setFound] = useState(() => keptCopy<ProcessDefinition>(me.person.id, 'procedure', key));
  const context = useContextValue(draft, readOnly, server);
  const forget = () => { dropCopy(me.person.id, 'procedure', key); setFound(null); };
  return (
    <DesignerProvider value={context}>
      <Frame detail={detail} draft={draft} autosave={autosave} editing={editing} say={say} kept={found && <KeptNotice copy={found} read={readableProcedure} onTake={(definition) => { draft.replace(definition); setFound(null); }} onDrop={forget} />} />
      <div className="visually-hidden" role="status" aria-live="polite" data-said>{said}</div>
    </DesignerProvider>
  );
}

function useContextValue(draft: ProcedureDraft, readOnly: boolean, server: ServerFindings | null): DesignerContext {
  const { definition, edit, changeStep, select } = draft;
  const shelf = useShelf(definition);
  const problems = useProblems(definition, shelf, server);
  const world = useMemo(() => designWorld(definition, shelf), [definition, shelf]);
  // With the steps of what is reused: they tell facts, too.
  const whole = useMemo(() => wholeProcedure(definition, shelf), [definition, shelf]);
  const facts = useMemo(() => {
    const starters = shelf.procedures.flatMap(({ key, version }) => shelf.findProcedure(key, version) ?? []).filter((one) => startsCasesOf(one, definition.key));
    const own = factsOf(whole, shelf.findForm);
    return [...carriedFacts(starters, definition.key, shelf.findForm).filter(({ fact }) => !own.some((other) => other.fact === fact)), ...own];
  }, [definition, whole, shelf]);
  const factsThere = useMemo(() => {
    let known: ReturnType<typeof factsThroughout> | undefined;
    return () => (known ??= factsThroughout(whole, world));
  }, [whole, world]);
  const steps = useMemo(() => Object.fromEntries(placesOf(definition).map(({ node }) => [node.key, node.title])), [definition]);
  return useMemo(() => ({ definition, readOnly, shelf, facts, factsThere, steps, problems, world, edit, changeStep, select }), [definition, readOnly, shelf, facts, factsThere, steps, problems, world, edit, changeStep, select]);
}

function wholeProcedure(definition: ProcessDefinition, { findProcedure }: Pick<Shelf, 'findProcedure'>): ProcessDefinition {
  if (!placesOf(definition).some(({ node }) => node.kind === 'reuse')) return definition;
  const expanded = expandReuse(definition, (key, version) => findProcedure(key, version) ?? null);
  return 'problems' in expanded ? definition : expanded.definition;
}

interface FrameProps { detail: DesignDetail; draft: ProcedureDraft; autosave: ReturnType<typeof useAutosave<ProcessDefinition>>; editing: ReturnType<typeof useEditing>; say: (words: Localized) => void; kept: ReactNode }

function Frame({ detail, draft, autosave, editing, say, kept }: FrameProps) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [view, setView] = useState<View>(() => views.find((one) => one === search.get('view')) ?? 'edit');
  useFreshDetail(detail, autosave);
  useTurnLost(autosave, editing);
  const { problems, readOnly } = useDesigner();
  const atHand: DraftAtHand<ProcessDefinition> = { present: draft.definition, read: readableProcedure, replace: draft.replace, Difference: DiffView };
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const standing = useStanding();
  useUndoKeys(draft);
  const show = (place: PublishPlace) => {
    setView('step' in place ? 'edit' : 'rehearsal');
    if ('step' in place) draft.select(place.step);
    reveal('step' in place ? `.lk-proc-list [data-row="${CSS.escape(place.step)}"]` : `[data-scenario="${CSS.escape(place.scenario)}"]`);
  };
  return (
    <div className="lk-proc">
      <PageHead
        title={text(draft.definition.title) || detail.key} back={{ to: '/studio', label: t('studio.title') }}
        lead={<span className="lk-row"><DesignBadges design={detail} /><SaveStatus save={autosave.save} onNow={() => void autosave.flush()} /></span>}
        actions={<>
          <HelpButton topic="procedure-steps" words />
          <button type="button" className="btn btn-quiet" disabled={!draft.canUndo} onClick={draft.undo} data-tool="undo"><Glyph name="arrow-counterclockwise" size={17} />{t('procedures.tools.undo')}</button>
          <button type="button" className="btn btn-quiet" disabled={!draft.canRedo} onClick={draft.redo} data-tool="redo"><Glyph name="arrow-clockwise" size={17} />{t('procedures.tools.redo')}</button>
          <ReviewActions detail={detail} flush={autosave.flush} revision={autosave.revision} problems={errors} difference={(published) => <PublishedDifference published={published} atHand={atHand} />} onJump={show} onPublished={() => autosave.adopt({ revision: 0, savedAt: null })} />
        </>}
      />
      <div className="lk-stack">
        <EditingNotice editing={editing} />
        {kept}
        <ReviewNotice detail={detail} />
        <nav className="lk-segments lk-segments-scroll" aria-label={t('procedures.views')}>
          {views.map((each) => <button key={each} type="button" className="lk-segment" aria-pressed={view === each} data-view={each} onClick={() => setView(each)}>{t(`procedures.view.${each}`)}{each === 'rehearsal' && <StandingBadge standing={standing} />}</button>)}
        </nav>
        {view === 'edit' && <Workbench draft={draft} say={say} />}
        {view === 'rehearsal' && <RehearsalTab startable={{ detail, flush: autosave.flush, revision: autosave.revision }} standing={standing} onJump={(step) => show({ step })} />}
        {view === 'versions' && <VersionsTab detail={detail} autosave={autosave} draft={atHand} readOnly={readOnly} />}
        {view === 'usage' && <UsageTab detail={detail} />}
        {view === 'impact' && <ImpactTab detail={detail} />}
      </div>
      {autosave.save.state === 'changed' && <ChangedDialog detail={detail} autosave={autosave} draft={atHand} onCopied={(key) => void navigate(`/studio/procedures/${key}`)} />}
    </div>
  );
}

/** The procedure under one’s hands beside the one that is published. */
function PublishedDifference({ published, atHand: { present, read, Difference } }: { published: unknown; atHand: DraftAtHand<ProcessDefinition> }) {
  const before = read(published);
  return before && <Difference before={before} after={present} />;
}

/** Undo and redo wherever the keyboard stands, also where a button that was pressed is gone: fields hold what the procedure holds, so its way back is theirs. */
function useUndoKeys({ undo, redo }: Pick<ProcedureDraft, 'undo' | 'redo'>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const action = undoAction(event);
      if (action === null || (event.target instanceof Element && event.target.closest('dialog'))) return;
      event.preventDefault();
      if (action === 'redo') redo();
      else undo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo, redo]);
}
