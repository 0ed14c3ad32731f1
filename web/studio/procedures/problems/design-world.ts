import { DOCUMENT_TYPES, documentKindSchema } from '../../../../domain/document/document-kind';
import { templateNames } from '../../../../domain/notices/notice-content';
import { establishments } from '../../../../domain/org/establishment';
import { nodesOf, type PublishingWorld } from '../../../../domain/publishing';
import type { ProcessDefinition } from '../../../../domain/process';
import { publishedForm } from '../../../../forms/published-form';
import type { Shelf } from '../shelf-content';

/** The kinds of units as they are set up; how many there are and who holds their seats only the server knows. */
const kinds: PublishingWorld['kinds'] = Object.fromEntries(Object.entries(establishments).map(([kind, { roles, relations }]) => [kind, {
  units: 0,
  roles: Object.fromEntries(roles.map((role) => [role, null])),
  relations: Object.fromEntries(Object.entries(relations).map(([relation, target]) => [relation, { kinds: [target], without: 0 }])),
}]));

/** What a draft is held against in the browser, at once: everything but what only the database knows. */
export function designWorld(definition: ProcessDefinition, shelf: Shelf): PublishingWorld {
  const tasks = nodesOf(definition).flatMap((node) => (node.kind === 'task' && node.form ? [node.form] : []));
  const forms = tasks.flatMap(({ key, version }) => shelf.findForm(key, version) ?? []);
  const others = shelf.procedures.flatMap(({ key, version }) => (key === definition.key ? [] : (shelf.findProcedure(key, version) ?? [])));
  const reused = nodesOf(definition).flatMap((node) => (node.kind === 'reuse' ? (shelf.findProcedure(node.process, node.version) ?? []) : []));
  return {
    kinds, forms: [...new Set(forms)].map(publishedForm), procedures: [...new Set([...others, ...reused, definition])],
    documentTemplates: documentKindSchema.options, registers: [...new Set(Object.values(DOCUMENT_TYPES).map(({ series }) => series))], noticeTemplates: templateNames,
  };
}
