import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '../../../../domain/deadline';
import { documentKindSchema } from '../../../../domain/document';
import { headRoles } from '../../../../domain/org/head-roles';
import { documentsOf, indexOf, type Rehearsal, type ShownDocument } from '../../../../domain/rehearsal';
import { useLocale } from '../../../i18n/setup';
import { shortInstant } from '../../../ui/day-text';
import { Badge } from '../../../ui/notice';
import { Glyph } from '../../glyph';
import { DocumentSheet } from '../../procedures/document/document-sheet';
import { sampleDocument } from '../../procedures/document/sample-document';
import { useOpened } from '../../procedures/editor/use-opened';

/** The documents that were issued, with their numbers, each as it would be laid out. */
export function DocumentsView({ rehearsal }: { rehearsal: Rehearsal }) {
  const { t } = useTranslation();
  const documents = useMemo(() => documentsOf(rehearsal), [rehearsal]);
  return (
    <section className="lk-card" aria-labelledby="lk-documents">
      <h2 id="lk-documents">{t('rehearsal.documents.title', { count: documents.length })}</h2>
      {documents.length === 0 && <p className="lk-soft mb-0">{t('rehearsal.documents.none')}</p>}
      <ul className="lk-play-lines" data-documents={documents.length}>
        {documents.map((document) => <li key={document.id}><Issued document={document} rehearsal={rehearsal} /></li>)}
      </ul>
    </section>
  );
}

function Issued({ document, rehearsal }: { document: ShownDocument; rehearsal: Rehearsal }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const opened = useOpened();
  const { number, title, issuerName, issuedAt, caseId, revoked } = document;
  return (
    <details className="lk-fold" {...opened.on}>
      <summary>
        <Glyph name="chevron-right" size={14} className="lk-fold-mark" />
        <span><span className="lk-strong">{number}</span> {text(title)}<br /><span className="lk-small lk-soft">{issuerName} · {shortInstant(issuedAt)} · {rehearsal.cases.get(caseId)?.title}</span>{revoked && <> <Badge tone="negative">{t('rehearsal.documents.revoked')}</Badge></>}</span>
      </summary>
      {opened.is && <Sheet document={document} rehearsal={rehearsal} />}
    </details>
  );
}

function Sheet({ document: { template, number, n, issuerUnitId, issuerName, issuedAt, caseId }, rehearsal }: { document: ShownDocument; rehearsal: Rehearsal }) {
  const { t } = useTranslation();
  const model = useMemo(() => {
    const kind = documentKindSchema.safeParse(template);
    if (!kind.success) return null;
    const world = indexOf(rehearsal.world);
    const day = dayOfInstant(issuedAt);
    const head = headRoles[world.unit(issuerUnitId)?.kind as keyof typeof headRoles] as string | undefined;
    const signer = head === undefined ? undefined : world.holders(issuerUnitId, head, day)[0]?.person;
    const held = rehearsal.cases.get(caseId);
    return sampleDocument(kind.data, {
      issuer: issuerName, n, notation: number.slice(number.lastIndexOf('/') + 1), day, subject: held ? world.unitName(held.subjectUnitId) : issuerName, ...(signer && { signer: { title: signer.title || issuerName, name: signer.name } }),
    });
  }, [template, number, n, issuerUnitId, issuerName, issuedAt, caseId, rehearsal]);
  return model ? <><p className="lk-small lk-soft">{t('rehearsal.documents.made')}</p><DocumentSheet model={model} /></> : <p className="lk-soft">{t('rehearsal.documents.noSheet')}</p>;
}
