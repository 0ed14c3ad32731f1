import type { DocumentInput } from '../../../domain/document';
import { optionsOf } from '../../../forms/checker/read-value';
import { placedComponents } from '../../../forms/component-tree';
import type { FormDefinition } from '../../../forms';
import { citeIssued, headOf, rows, text, yearOf, type DocumentSource } from './document-source';

type Content = Extract<DocumentInput, { kind: 'periodic-report' }>;
const periods: Record<string, Content['period']> = { halfYear: 'halfYear', year: 'year', special: 'special' };
const figure = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** @throws RangeError when the report it prints is gone */
export async function reportContent(source: DocumentSource): Promise<Content> {
  const report = source.ofForm('periodic-report');
  if (!report?.form) throw new RangeError(`document ${source.document.id} has no report`);
  const { data } = report;
  const labelOf = labelsOf(await source.services.forms.get(source.document.tenant, report.form));
  const [topic, proposals, plan] = [text(data.topic), text(data.proposals), citeIssued(source, 'cosigned-plan', 'Kế hoạch')];
  return {
    kind: 'periodic-report', ...headOf(source), school: source.subject.name, year: yearOf(source, report),
    subject: text(data.subject) ?? source.found.title, period: periods[String(data.kind)] ?? 'year', countedTo: String(data.countedTo),
    ...(topic && { topic }), ...(plan && { plan }), ...(proposals && { proposals }),
    modelCount: figure(data.modelCount), memberCount: figure(data.memberCount),
    models: rows(data.models).map((row) => ({ name: String(row.name), count: figure(row.count), members: figure(row.members) })),
    incidents: rows(data.incidents).map((row) => ({
      occurredOn: String(row.occurredOn), category: labelOf('incidents.category', row.category), severity: labelOf('incidents.severity', row.severity),
      injured: figure(row.injured), handled: text(row.handled) ?? '',
    })),
    results: text(data.results) ?? '', shortcomings: text(data.shortcomings) ?? '', nextSteps: text(data.nextSteps) ?? '',
  };
}

/** What the person chose, in the words of the form that was filled in. */
function labelsOf(form: FormDefinition): (path: string, value: unknown) => string {
  const placed = placedComponents(form.components);
  return (path, value) => {
    const component = placed.find((place) => place.path === path)?.component;
    return (component && optionsOf(component).find((option) => option.value === value)?.label) ?? String(value);
  };
}
