import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { documentKindSchema } from '../../../../domain/document';
import { partyWord } from '../../../../domain/publishing/words';
import type { DocumentNode } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { dayOfInstant } from '../../../ui/day-text';
import { useNow } from '../../../ui/use-now';
import { Glyph } from '../../glyph';
import { useDesigner } from '../designer-context';
import { DocumentSheet } from '../document/document-sheet';
import { sampleDocument } from '../document/sample-document';
import { useExample, useUnitDetail } from './use-example';
import { useOpened } from './use-opened';

/** The number that a previewed document has. */
const NUMBER = 12;

/** The document as it will be laid out, issued for one real unit; what people write in forms is made up. */
export function DocumentPreview({ node }: { node: DocumentNode }) {
  const { t } = useTranslation();
  const opened = useOpened();
  return (
    <details className="lk-fold mt-3" data-part="document-preview" {...opened.on}>
      <summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" />{t('procedures.document.preview')}</summary>
      {opened.is && <Sheet node={node} />}
    </details>
  );
}

function Sheet({ node }: { node: DocumentNode }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { definition } = useDesigner();
  const example = useExample(definition.subjectKind);
  const rule = Object.hasOwn(definition.parties, node.issuer) ? definition.parties[node.issuer] : undefined;
  const issuer = useUnitDetail(rule?.kind === 'subject' ? example?.id : rule?.kind === 'relation' ? example?.related[rule.relation]?.id : undefined);
  const today = dayOfInstant(useNow());
  const kind = documentKindSchema.safeParse(node.template);
  const name = issuer?.unit.name ?? text(partyWord(node.issuer));
  const notation = node.notation.replaceAll('{unit}', issuer?.unit.abbreviation ?? 'ĐV');
  const model = useMemo(() => (kind.success ? sampleDocument(kind.data, { issuer: name, n: NUMBER, notation, day: today, subject: example?.name ?? t('procedures.notify.anyUnit') }) : null), [kind.success, kind.data, name, notation, today, example, t]);
  if (!model) return <p className="lk-soft">{t('procedures.document.noPreview')}</p>;
  return <><p className="form-text mt-0">{t('procedures.document.previewLead')}</p><DocumentSheet model={model} /></>;
}
