import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportedDesign, PackageImported } from '../../../../domain/contracts/studio-api';
import { useLocale } from '../../../i18n/setup';
import { Badge, type Tone } from '../../../ui/notice';
import type { DesignKind } from '../../design/design-queries';
import { Glyph } from '../../glyph';
import { designPath } from '../../shelf/design-path';
import { entryName, isDesignEntry } from './merge-choices';

const tones: Record<ImportedDesign['result'], Tone> = { drafted: 'positive', merged: 'positive', same: 'neutral', kept: 'neutral', 'draft-stands': 'warning', later: 'info', 'not-kept': 'neutral' };

/** What became of each entry, with the way to it. */
export function ImportResult({ result, onAgain }: { result: PackageImported; onAgain: () => void }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const drafted = result.entries.filter((entry) => entry.result === 'drafted');
  const told = result.entries.filter((entry) => entry.result !== 'drafted' && entry.result !== 'same' && entry.result !== 'not-kept' && !(entry.result === 'kept' && !isDesignEntry(entry)));
  const same = result.entries.filter((entry) => isDesignEntry(entry) && entry.result === 'same').length;
  return (
    <section className="lk-card" aria-labelledby="lk-import-result" data-import-result>
      <h2 id="lk-import-result" ref={heading} tabIndex={-1}>{t('packages.import.done', { count: drafted.length })}</h2>
      {drafted.length > 0 && <p>{t('packages.import.doneLead')}</p>}
      <ol className="lk-rows">{drafted.map((entry) => <Row key={entryName(entry)} entry={entry} />)}</ol>
      {told.length > 0 && <ul className="lk-rows mt-3">{told.map((entry) => <Row key={entryName(entry)} entry={entry} />)}</ul>}
      {same > 0 && <p className="mt-3 mb-0">{t('packages.import.sameCount', { count: same })}</p>}
      <div className="lk-row mt-3">
        <Link className="btn btn-primary" to="/studio">{t('packages.import.toShelf')}</Link>
        <button type="button" className="btn btn-soft" onClick={onAgain}>{t('packages.import.another')}</button>
      </div>
    </section>
  );
}

function Row({ entry }: { entry: ImportedDesign }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { kind, target, title, result, message, operationId } = entry;
  const name = title ? text(title) : target;
  return (
    <li data-result={`${kind}.${entry.key}.${result}`}>
      <div>
        {isDesignEntry(entry) && result !== 'kept' ? <><Glyph name={kind === 'form' ? 'ui-checks' : 'diagram-3'} size={16} /> <Link className="lk-strong" to={designPath(kind as DesignKind, target)}>{name}</Link></> : <span className="lk-strong">{name}</span>}
        <div className="lk-small lk-soft">{text(message)}</div>
        {operationId && <Link to={`/operations/${operationId}`}>{t('packages.import.operation')}</Link>}
      </div>
      <Badge tone={tones[result]}>{t(`packages.import.result.${result}`)}</Badge>
    </li>
  );
}
