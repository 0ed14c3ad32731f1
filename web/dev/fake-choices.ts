import type { DocumentChoice, PersonChoice } from '../../domain/contracts/choice-api';
import { foldText } from '../../domain/text/fold-text';
import { people, today } from './fake-data';

/** What pickers of people and documents offer without a server. */
const persons: PersonChoice[] = people.map(({ email, name, title, unitName }) => ({ id: email.split('@')[0]!, name, title, unitName }));
const documents: DocumentChoice[] = Array.from({ length: 45 }, (_, index) => ({
  id: `doc-${index + 1}`, number: `${String(45 - index).padStart(2, '0')}/${index % 3 === 0 ? 'CĐ-SGDĐT' : 'KH-THCSBA'}`, issuedOn: today,
  title: index % 3 === 0 ? { vi: 'Văn bản chỉ đạo', en: 'Directive' } : { vi: 'Kế hoạch an ninh trật tự', en: 'Security plan' },
}));

export function choices(area: string, url: URL): (PersonChoice | DocumentChoice)[] {
  const wanted = foldText(url.searchParams.get('q') ?? '');
  const ids = url.searchParams.get('ids')?.split(',');
  const offered = area === 'people' ? persons : documents.slice(0, url.searchParams.has('caseId') ? 4 : undefined);
  return offered.filter((choice) => (!ids || ids.includes(choice.id)) && foldText('number' in choice ? `${choice.number} ${choice.title.vi}` : `${choice.name} ${choice.title}`).includes(wanted));
}
