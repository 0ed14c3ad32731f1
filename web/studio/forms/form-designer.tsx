import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DesignDetail } from '../../../domain/contracts/studio-api';
import { partsOf, problemsInWords } from '../../../forms/design';
import type { FormDefinition } from '../../../forms/types';
import { useLocale } from '../../i18n/setup';
import { useMe } from '../../shell/use-me';
import { PageHead } from '../../ui/page-head';
import { ChangedDialog } from '../design/changed-dialog';
import { dropCopy, keptCopy } from '../design/kept-copy';
import { KeptNotice } from '../design/kept-notice';
import { useDesignVersion } from '../design/design-queries';
import { EditingNotice } from '../design/editing-notice';
import { ReviewActions, ReviewNotice } from '../design/review-actions';
import { SaveStatus } from '../design/save-status';
import { UsageTab } from '../design/usage-tab';
import { useAutosave } from '../design/use-autosave';
import { useEditing } from '../design/use-editing';
import { useFreshDetail, useTurnLost } from '../design/use-standing';
import { VersionsTab } from '../design/versions-tab';
import { DesignBadges } from '../shelf/design-item';
import { DesignerStore } from './designer-store';
import { FormPreview } from './preview/form-preview';
import { readableForm } from './readable-form';
import { TranslationTable } from './translation-table';
import { useCommands } from './use-commands';
import { DesignerProvider, useDesigner, usePicked, type DesignerSurroundings } from './use-designer';
import { useFormAtHand } from './use-form-at-hand';
import { useProblems } from './use-problems';
import { Workbench } from './workbench';
import { undoAction } from '../shortcuts';
import { HelpButton } from '../help/help-button';

const views = ['edit', 'try', 'translate', 'versions', 'usage'] as const;

/** One form under design: its state lives in the store, and goes to the server by itself. */
export function FormDesigner({ detail, opened }: { detail: DesignDetail; opened: FormDefinition }) {
  const me = useMe();
  const { key, draft, can } = detail;
  const [said, setSaid] = useState('');
  const touch = useRef<() => void>(() => undefined);
  const [store] = useState(() => new DesignerStore(opened, () => touch.current()));
  const [found, setFound] = useState(() => keptCopy<FormDefinition>(me.person.id, 'form', key));
  const autosave = useAutosave<FormDefinition>({ kind: 'form', designKey: key, revision: draft?.revision ?? 0, savedAt: draft?.changedAt ?? null, read: () => store.get().definition });
  touch.current = autosave.touch;
  const editing = useEditing('form', key, can.write);
  const readOnly = !can.write || editing.mine === false;
  // Said twice in a row it would not be heard twice: a space makes it another text.
  const announce = useCallback((text: string) => setSaid((before) => (before === text ? `${text} ` : text)), []);
  const isPublished = usePublishedPaths(detail);
  const surroundings = useMemo<DesignerSurroundings>(() => ({ store, readOnly, isPublished, announce }), [store, readOnly, isPublished, announce]);
  const forget = () => { dropCopy(me.person.id, 'form', key); setFound(null); };
  return (
    <DesignerProvider value={surroundings}>
      <Frame detail={detail} autosave={autosave} editing={editing} kept={found && <KeptNotice copy={found} read={readableForm} onTake={(definition) => { store.edit(definition); setFound(null); }} onDrop={forget} />} />
      <div className="visually-hidden" role="status" aria-live="polite" data-said>{said}</div>
    </DesignerProvider>
  );
}

/** Until the latest version has been read, everything counts as published: a key that stayed can still be changed by hand. */
function usePublishedPaths({ key, latestVersion }: DesignDetail): (path: string) => boolean {
  const { data } = useDesignVersion('form', key, latestVersion);
  return useMemo<(path: string) => boolean>(() => {
    const published = latestVersion === null ? null : data && readableForm(data.definition);
    if (latestVersion === null || published === null) return () => false;
    if (!published) return () => true;
    const paths = new Set(partsOf(published).map(({ path }) => path));
    return (path) => paths.has(path);
  }, [latestVersion, data]);
}

interface FrameProps { detail: DesignDetail; autosave: ReturnType<typeof useAutosave<FormDefinition>>; editing: ReturnType<typeof useEditing>; kept: ReactNode }

function Frame({ detail, autosave, editing, kept }: FrameProps) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const navigate = useNavigate();
  const [view, setView] = useState<(typeof views)[number]>('edit');
  const { store } = useDesigner();
  const title = usePicked((state) => state.definition.title);
  const problems = useProblems();
  const press = useUndoKeys();
  useTurnLost(autosave, editing);
  useFreshDetail(detail, autosave);
  return (
    <div className="lk-designer" onKeyDown={press}>
      <PageHead
        title={text(title) || detail.key} back={{ to: '/studio', label: t('studio.title') }}
        lead={<span className="lk-row"><DesignBadges design={detail} /><SaveStatus save={autosave.save} onNow={() => void autosave.flush()} /></span>}
        actions={<><HelpButton topic="form-parts" words /><ReviewActions detail={detail} flush={autosave.flush} revision={autosave.revision} problems={problems.length} difference={(published) => <FormDifference published={published} />} inWords={(found) => problemsInWords(store.get().definition, found)} onPublished={() => autosave.adopt({ revision: 0, savedAt: null })} /></>}
      />
      <div className="lk-stack">
        <EditingNotice editing={editing} />
        {kept}
        <ReviewNotice detail={detail} />
        <nav className="lk-segments lk-segments-scroll" aria-label={t('studio.form.views')}>
          {views.map((each) => <button key={each} type="button" className="lk-segment" aria-pressed={view === each} data-view={each} onClick={() => setView(each)}>{t(`studio.form.view.${each}`)}</button>)}
        </nav>
        {view === 'edit' && <Workbench problems={problems} />}
        {view === 'try' && <FormPreview />}
        {view === 'translate' && <TranslationTable />}
        {view === 'versions' && <FormVersions detail={detail} autosave={autosave} />}
        {view === 'usage' && <UsageTab detail={detail} />}
      </div>
      {autosave.save.state === 'changed' && <FormChanged detail={detail} autosave={autosave} onCopied={(key) => void navigate(`/studio/forms/${key}`)} />}
    </div>
  );
}

function FormVersions({ detail, autosave }: Pick<FrameProps, 'detail' | 'autosave'>) {
  return <VersionsTab detail={detail} autosave={autosave} draft={useFormAtHand()} readOnly={useDesigner().readOnly} />;
}

/** The form under one’s hands beside the one that is published. */
function FormDifference({ published }: { published: unknown }) {
  const { present, read, Difference } = useFormAtHand();
  const before = read(published);
  return before && <Difference before={before} after={present} />;
}

function FormChanged({ detail, autosave, onCopied }: Pick<FrameProps, 'detail' | 'autosave'> & { onCopied: (key: string) => void }) {
  return <ChangedDialog detail={detail} autosave={autosave} draft={useFormAtHand()} onCopied={onCopied} />;
}

/** Undo and redo wherever the keyboard stands in the designer: fields hold what the form holds, so its way back is theirs. */
function useUndoKeys() {
  const commands = useCommands();
  return (event: KeyboardEvent<HTMLElement>): void => {
    const action = undoAction(event);
    if (action === null || (event.target as HTMLElement).closest('dialog, [data-own-undo], .lk-part-input, .lk-form')) return;
    event.preventDefault();
    commands[action]();
  };
}
