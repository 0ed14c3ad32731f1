import type { DocumentNode, SpawnNode } from '../../process';
import type { Inspection } from '../inspection';
import { problem, type ProcedureProblem } from '../problem';
import { at, type Spot } from '../spots';
import { kindsWord, memberWord } from '../words';
import { entryOf, formOf, procedureOf, type FormField } from '../world';

/** What happens by itself: documents, notices, cases that are started. */
export function checkEffects(inspection: Inspection): ProcedureProblem[] {
  const { world, spots } = inspection;
  return spots.flatMap((spot) => {
    const { node } = spot;
    switch (node.kind) {
      case 'document': return checkDocument(inspection, spot, node);
      case 'notify': return world.noticeTemplates.includes(node.template) ? [] : [problem('notice-plain', at(spot, '/template'), { name: node.template })];
      case 'spawn': return checkSpawn(inspection, spot, node);
      case 'task': case 'parallel': case 'choice': case 'wait': case 'repeat': case 'reuse': return [];
    }
  });
}

function checkDocument(inspection: Inspection, spot: Spot, node: DocumentNode): ProcedureProblem[] {
  const { world } = inspection;
  const problems: ProcedureProblem[] = [];
  if (!world.documentTemplates.includes(node.template)) problems.push(problem('template-unknown', at(spot, '/template'), { name: node.template }));
  if (!world.registers.includes(node.register)) problems.push(problem('register-unknown', at(spot, '/register'), { name: node.register }));
  if (node.notationFrom) problems.push(...fieldOf(inspection, spot, node.notationFrom, 'notationFrom').problems);
  return problems;
}

/** The field of an earlier step's form; a step or form that is not known is told about elsewhere. */
function fieldOf({ tree, world }: Inspection, spot: Spot, named: { step: string; field: string }, member: 'notationFrom' | 'over'): { field: FormField | null; problems: ProcedureProblem[] } {
  const step = tree.get(named.step)?.node;
  if (step?.kind !== 'task') return { field: null, problems: [] };
  const form = step.form ? formOf(world, step.form) : { fields: [] };
  if (!form) return { field: null, problems: [] };
  // What is read is a member of the data itself, so a path into a table or group names nothing.
  const field = named.field.includes('.') ? undefined : form.fields.find(({ path }) => path === named.field);
  if (field) return { field, problems: [] };
  return { field: null, problems: [problem('field-unknown', at(spot, `/${member}/field`), { member: memberWord(member), field: named.field, name: step.title })] };
}

function checkSpawn(inspection: Inspection, spot: Spot, node: SpawnNode): ProcedureProblem[] {
  const { definition, world, tree } = inspection;
  const target = node.process === definition.key ? definition : procedureOf(world, node.process);
  const problems = target ? [] : [problem('process-unknown', at(spot, '/process'), { name: node.process })];
  if (node.wait?.atLeast === 'all' && !node.wait.until) problems.push(problem('wait-without-end', at(spot, '/wait')));
  if ('unitKind' in node.over) {
    if (!entryOf(world.kinds, node.over.unitKind)) problems.push(problem('kind-unknown', at(spot, '/over/unitKind'), { kind: kindsWord([node.over.unitKind]) }));
    if (target && node.over.unitKind !== target.subjectKind) problems.push(wrongKind(spot, '/over/unitKind', node.over.unitKind, target));
    return problems;
  }
  const { field, problems: unknown } = fieldOf(inspection, spot, node.over, 'over');
  if (!field) return [...problems, ...unknown];
  const words = { field: field.path, name: tree.get(node.over.step)?.node.title ?? node.over.step };
  if (field.type !== 'unitPicker' || !field.many) return [...problems, problem('spawn-not-units', at(spot, '/over/field'), words)];
  if (!target || field.unitKind === target.subjectKind) return problems;
  return [...problems, field.unitKind === null ? problem('spawn-any-kind', at(spot, '/over/field'), { field: field.path, name: target.title, wanted: kindsWord([target.subjectKind]) }) : wrongKind(spot, '/over/field', field.unitKind, target)];
}

const wrongKind = (spot: Spot, path: string, kind: string, target: { title: { vi: string; en: string }; subjectKind: string }): ProcedureProblem =>
  problem('spawn-kind', at(spot, path), { kind: kindsWord([kind]), name: target.title, wanted: kindsWord([target.subjectKind]) });
