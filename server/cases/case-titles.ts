import { recordId, type CaseRecord } from '../../domain/contracts/records';
import { treeOf, type ProcessDefinition } from '../../domain/process';
import type { CaseServices } from './case-services';

type Titled = Pick<CaseRecord, 'id' | 'title' | 'process'> & { state: Pick<CaseRecord['state'], 'steps'> };

export const spawnSteps = (definition: ProcessDefinition) => [...treeOf(definition).values()].map((place) => place.node).filter((node) => node.kind === 'spawn');

/**
 * What people call a case. The record has the name of the unit it is about, which says all for a school's
 * case; a directive goes by its subject, which is free text and so lives in its submission only.
 */
export async function titlesOf(services: CaseServices, tenant: string, cases: readonly Titled[], definitionOf: (key: string, version: number) => ProcessDefinition): Promise<Map<string, string>> {
  const sources = new Map(cases.flatMap((one) => {
    const [spawn] = spawnSteps(definitionOf(one.process.key, one.process.version));
    const submission = spawn && 'step' in spawn.over && one.state.steps[spawn.over.step]?.submission;
    return submission ? [[one.id, recordId(tenant, submission.id)] as const] : [];
  }));
  const found = sources.size === 0 ? [] : await services.database.submissions.find({ _id: { $in: [...sources.values()] } }, { projection: { 'data.subject': 1 } }).toArray();
  const subjects = new Map(found.map((one) => [one._id, one.data.subject]));
  return new Map(cases.map((one) => {
    const subject = subjects.get(sources.get(one.id) ?? '');
    return [one.id, typeof subject === 'string' ? subject : one.title];
  }));
}
