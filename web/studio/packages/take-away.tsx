import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DesignDetail } from '../../../domain/contracts/studio-api';
import { Glyph } from '../glyph';
import { BpmnButton } from './bpmn/bpmn-export';

/** From a design's own page: as a package with what it needs, and a procedure as BPMN. */
export function TakeAway({ detail: { kind, key, latestVersion, draft } }: { detail: Pick<DesignDetail, 'kind' | 'key' | 'latestVersion' | 'draft'> }) {
  const { t } = useTranslation();
  const version = latestVersion ?? (draft ? 'draft' : null);
  return (
    <>
      {latestVersion !== null && <Link className="btn btn-soft" data-action="export-package" to={`/studio/packages/export?${kind}=${key}.${latestVersion}`}><Glyph name="box" />{t('packages.road.export.go')}</Link>}
      {kind === 'procedure' && version !== null && <BpmnButton designKey={key} version={version} />}
    </>
  );
}
