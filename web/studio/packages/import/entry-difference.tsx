import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedDesign } from '../../../../domain/contracts/studio-api';
import { isPlainObject } from '../../../../domain/logic/plain-object';
import { ProblemNotice } from '../../../ui/problem-notice';
import { readDesign, readVersion, type DesignKind } from '../../design/design-queries';
import { DiffList } from '../../forms/diff-list';
import { readableForm } from '../../forms/readable-form';
import { Differences } from '../../procedures/versions/diff-view';
import { readableProcedure } from '../../procedures/readable-procedure';

/** The content of an entry, out of the file as it was chosen. */
function contentIn(file: unknown, { kind, key, version }: PlannedDesign): unknown {
  const contents = isPlainObject(file) && Array.isArray(file.contents) ? (file.contents as unknown[]) : [];
  const found = contents.find((one) => isPlainObject(one) && one.kind === kind && one.key === key && one.version === version);
  return isPlainObject(found) ? found.content : null;
}

/** From what is here (the version it is held against, or the draft where nothing is published) to what the package says. */
export function EntryDifference({ entry, file }: { entry: PlannedDesign; file: unknown }) {
  const { t } = useTranslation();
  const kind = entry.kind as DesignKind;
  const { key, here } = entry;
  const standing = useQuery({
    queryKey: ['design-standing', kind, key, here], queryFn: async ({ signal }) => (here === null ? (await readDesign(kind, key, signal)).draft?.definition : (await readVersion(kind, key, here, signal)).definition),
  });
  const theirs = useMemo(() => contentIn(file, entry), [file, entry]);
  if (standing.isError) return <ProblemNotice error={standing.error} onRetry={() => void standing.refetch()} busy={standing.isFetching} />;
  if (standing.isPending) return <div className="lk-progress" role="status" aria-label={t('ui.loading')} />;
  return (
    <div className="mb-2" data-difference>
      <p className="lk-small lk-soft mb-2">{here === null ? t('packages.import.fromDraft') : t('packages.import.fromVersion', { version: here })}</p>
      {kind === 'form' ? <FormDifference before={standing.data} after={theirs} /> : <ProcedureDifference before={standing.data} after={theirs} />}
    </div>
  );
}

function FormDifference({ before, after }: { before: unknown; after: unknown }) {
  const { t } = useTranslation();
  const [mine, theirs] = useMemo(() => [readableForm(before), readableForm(after)], [before, after]);
  return mine && theirs ? <DiffList before={mine} after={theirs} /> : <p className="mb-0">{t('packages.import.cannotCompare')}</p>;
}

function ProcedureDifference({ before, after }: { before: unknown; after: unknown }) {
  const { t } = useTranslation();
  const [mine, theirs] = useMemo(() => [readableProcedure(before), readableProcedure(after)], [before, after]);
  return mine && theirs ? <Differences before={mine} after={theirs} /> : <p className="mb-0">{t('packages.import.cannotCompare')}</p>;
}
