import type { DocumentInput } from '../../../domain/document';
import type { FormComponent, FormDefinition } from '../../../forms';
import { coSignaturesOf, group, headOf, rows, text, yearOf, type DocumentSource } from './document-source';

const agencies: Record<string, string> = { police: 'Công an', education: 'ngành Giáo dục', other: 'cơ quan phối hợp' };
/** A criterion that does not apply (no guards) counts as met, as the rules of recognition have it; the note says so. */
const met = (verdict: unknown): 'met' | 'not-met' => (verdict === 'rejected' || verdict === 'notMet' ? 'not-met' : 'met');

/** The criteria's names are the labels of the form that was filled in. */
function criteriaTitles(form: FormDefinition): { key: string; title: string }[] {
  const find = (components: readonly FormComponent[]): FormComponent | undefined => {
    for (const component of components) {
      if (component.type === 'container' && component.key === 'criteria') return component;
      const inner = find([...(component.components ?? []), ...(component.columns ?? []).flatMap((column) => column.components)]);
      if (inner) return inner;
    }
    return undefined;
  };
  const containers = (components: readonly FormComponent[]): FormComponent[] => components.flatMap((component) => (component.type === 'container' ? [component] : containers(component.components ?? [])));
  return containers(find(form.components)?.components ?? []).map(({ key, label }) => ({ key, title: (label ?? key).replace(/^Tiêu chí \d+\.\s*/, '') }));
}

export async function minutesContent(source: DocumentSource): Promise<Extract<DocumentInput, { kind: 'inspection-minutes' }>> {
  const inspection = source.ofForm('inspection');
  if (!inspection?.form) throw new RangeError(`document ${source.document.id} has no inspection`);
  const { data } = inspection;
  const titles = criteriaTitles(await source.services.forms.get(source.document.tenant, inspection.form));
  const own = source.ofForm('self-assessment');
  const verdicts = group(data.criteria);
  const claims = group(own?.data.criteria);
  const fixDue = text(data.fixDue);
  const criteria = titles.map(({ key, title }) => {
    const verdict = group(verdicts[key]);
    const note = verdict.verdict === 'notApplicable' ? 'Không áp dụng' : text(verdict.note);
    return { title, selfResult: met(group(claims[key]).result), result: met(verdict.verdict), ...(note && { note }) };
  });
  return {
    kind: 'inspection-minutes', ...headOf(source), school: source.subject.name, address: source.subject.address, year: yearOf(source, own),
    visitedAt: new Date(`${String(data.visitedAt)}:00+07:00`).toISOString(),
    team: rows(data.team).map((row) => ({ name: String(row.name), title: 'thành viên đoàn', agency: text(row.unit) ?? agencies[String(row.agency)] ?? '' })),
    schoolSide: schoolSide(source), criteria,
    findings: rows(data.findings).map((row) => ({ finding: String(row.what), ...(fixDue && { fixDue }) })),
    conclusion: criteria.every((one) => one.result === 'met') ? 'met' : 'not-met',
    coSignatures: coSignaturesOf(source),
  };
}

/** Those of the school who answered for its file. */
function schoolSide({ all, subject, names }: DocumentSource): { name: string; title: string }[] {
  const ids = [...new Set(all.filter((one) => one.unitId === subject.id).map((one) => one.personId))];
  return ids.flatMap((id) => {
    const person = names.personRecord(id);
    return person ? [{ name: person.name, title: person.title }] : [];
  });
}
