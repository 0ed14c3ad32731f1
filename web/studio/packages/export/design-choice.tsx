import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesignSummary } from '../../../../domain/contracts/studio-api';
import { useLocale } from '../../../i18n/setup';
import { LoadMore } from '../../../ui/load-more';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Skeleton } from '../../../ui/waiting';
import { useDesigns, type DesignKind } from '../../design/design-queries';
import { usePublishedVersions } from '../package-queries';

export interface ChosenDesign { kind: DesignKind; key: string; version: number }
interface Props { kind: DesignKind; chosen: readonly ChosenDesign[]; onChange: (chosen: ChosenDesign[]) => void }

/** What is published and can go along, to be ticked; an older version of what is ticked can be taken instead. */
export function DesignChoice({ kind, chosen, onChange }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const id = useId();
  const [search, setSearch] = useState('');
  const designs = useDesigns(kind, useDeferredValue(search).trim());
  const published = designs.data?.items.filter((design): design is DesignSummary & { latestVersion: number } => design.latestVersion !== null) ?? [];
  const others = chosen.filter((one) => one.kind !== kind);
  const here = chosen.filter((one) => one.kind === kind);
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>{t('studio.shelf.search')}</label>
      <input id={id} type="search" className="form-control mb-2" placeholder={t('studio.shelf.search')} value={search} maxLength={100} onChange={(event) => setSearch(event.target.value)} />
      {designs.isPending && <Skeleton lines={3} height={44} />}
      {designs.isError && <ProblemNotice error={designs.error} onRetry={() => void designs.refetch()} busy={designs.isFetching} />}
      {designs.data && published.length === 0 && <p className="lk-soft mb-0">{t('packages.export.nonePublished')}</p>}
      <ul className="lk-pack-choices" aria-label={t(`packages.export.kinds.${kind}`)} tabIndex={0}>
        {published.map((design) => {
          const standing = here.find(({ key }) => key === design.key);
          const put = (version: number | null) => onChange([...others, ...here.filter(({ key }) => key !== design.key), ...(version === null ? [] : [{ kind, key: design.key, version }])]);
          return (
            <li key={design.key}>
              <label className="lk-choice"><input type="checkbox" className="form-check-input" data-choose={`${kind}.${design.key}`} checked={standing !== undefined} onChange={(event) => put(event.target.checked ? design.latestVersion : null)} /><span>{text(design.title)} <span className="lk-small lk-soft">{t('studio.state.version', { version: standing?.version ?? design.latestVersion })}</span></span></label>
              {standing && design.latestVersion > 1 && <VersionPick kind={kind} title={text(design.title)} standing={standing} onPick={put} />}
            </li>
          );
        })}
      </ul>
      {designs.data && <LoadMore pages={designs} />}
    </>
  );
}

function VersionPick({ kind, title, standing, onPick }: { kind: DesignKind; title: string; standing: ChosenDesign; onPick: (version: number) => void }) {
  const { t } = useTranslation();
  const versions = usePublishedVersions(kind, standing.key, true);
  return (
    <select className="form-select" aria-label={t('packages.export.versionOf', { name: title })} value={standing.version} onChange={(event) => onPick(Number(event.target.value))}>
      {(versions.data ?? [standing.version]).map((version) => <option key={version} value={version}>{t('studio.state.version', { version })}</option>)}
    </select>
  );
}
