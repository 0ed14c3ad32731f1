import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesignPackage, PackageEntry } from '../../../../domain/design-package';
import { isPlainObject } from '../../../../domain/logic/plain-object';
import { useLocale } from '../../../i18n/setup';
import { Glyph } from '../../glyph';
import { bytesOf, sizeText } from '../size-text';
import { packageTree, type PackedDesign } from './package-tree';

interface Props { pack: DesignPackage; chosen: readonly { kind: string; key: string; version: number }[] }

/** Everything that is in the file: designs as a tree with versions and sizes, and what goes with them. */
export function PackageContents({ pack, chosen }: Props) {
  const { t } = useTranslation();
  const tree = useMemo(() => packageTree(pack, chosen, bytesOf), [pack, chosen]);
  return (
    <>
      <ul className="lk-pack-tree" aria-label={t('packages.export.contents')}>{tree.map((node) => <Node key={keyOf(node.entry)} node={node} />)}</ul>
      {(['role', 'notice', 'document', 'calendar'] as const).map((kind) => <Things key={kind} kind={kind} entries={pack.contents.filter((entry) => entry.kind === kind)} />)}
    </>
  );
}

const keyOf = ({ kind, key, version }: PackageEntry): string => `${kind}.${key}.${version}`;

/** What a content calls itself, for people. */
function titleOfContent(content: Readonly<Record<string, unknown>>, locale: 'vi' | 'en'): string | null {
  if (typeof content.name === 'string') return content.name;
  const { title } = content;
  if (isPlainObject(title) && typeof title[locale] === 'string') return title[locale];
  const words = content[locale];
  return isPlainObject(words) && typeof words.heading === 'string' ? words.heading : null;
}

function Node({ node: { entry, bytes, children, again } }: { node: PackedDesign }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  return (
    <li>
      <div className="lk-pack-node" data-packed={keyOf(entry)}>
        <Glyph name={entry.kind === 'form' ? 'ui-checks' : 'diagram-3'} size={17} />
        <span><span className="lk-strong">{titleOfContent(entry.content, locale) ?? entry.key}</span> <span className="lk-small lk-soft">{entry.key}</span></span>
        <span className="lk-small lk-soft lk-pack-side">{t('studio.state.version', { version: entry.version })}<br />{again ? t('packages.export.again') : sizeText(bytes, locale)}</span>
      </div>
      {children.length > 0 && <ul>{children.map((child) => <Node key={keyOf(child.entry)} node={child} />)}</ul>}
    </li>
  );
}

function Things({ kind, entries }: { kind: 'role' | 'notice' | 'document' | 'calendar'; entries: readonly PackageEntry[] }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  if (entries.length === 0) return null;
  return (
    <details className="lk-pack-fold" data-things={kind}>
      <summary>{t(`packages.things.${kind}`)} <span className="lk-number">({entries.length})</span></summary>
      <ul className="mb-2">{entries.map((entry) => <li key={entry.key}>{titleOfContent(entry.content, locale) ?? entry.key}</li>)}</ul>
    </details>
  );
}
