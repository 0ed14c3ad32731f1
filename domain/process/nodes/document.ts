import type { DocumentNode } from '../definition';
import type { Transition } from '../transition';
import type { Behaviour } from '.';

/** A step that was taken back keeps its last submission, for who fills it in again; as a signature it counts no more. */
function isTakenBack({ state, tree }: Transition, step: string): boolean {
  const node = tree.get(step)?.node;
  const signed = node?.kind === 'task' && node.signs !== undefined && state.steps[node.signs]?.submission;
  return Boolean(signed) && !state.signatures.some((signature) => signature.step === step);
}

export const document: Behaviour<DocumentNode> = {
  enter(transition, node) {
    const documentId = transition.nextId();
    const from = node.from.flatMap((step) => {
      const submission = transition.state.steps[step]?.submission;
      return submission && !isTakenBack(transition, step) ? [{ step, submission }] : [];
    });
    const written = node.notationFrom && transition.state.steps[node.notationFrom.step]?.submission;
    transition.state.documents.push({ id: documentId, step: node.key, number: null });
    transition.emit({ kind: 'issue-document', documentId, step: node.key, template: node.template, issuer: node.issuer, register: node.register, notation: node.notation, notationFrom: node.notationFrom && written ? { submission: written, field: node.notationFrom.field } : null, from });
    transition.complete(node.key);
  },
};
