import type { DocumentNode } from '../definition';
import type { Behaviour } from '.';

export const document: Behaviour<DocumentNode> = {
  enter(transition, node) {
    const documentId = transition.nextId();
    const from = node.from.flatMap((step) => {
      const submission = transition.state.steps[step]?.submission;
      return submission ? [{ step, submission }] : [];
    });
    const written = node.notationFrom && transition.state.steps[node.notationFrom.step]?.submission;
    transition.state.documents.push({ id: documentId, step: node.key, number: null });
    transition.emit({ kind: 'issue-document', documentId, step: node.key, template: node.template, issuer: node.issuer, register: node.register, notation: node.notation, notationFrom: node.notationFrom && written ? { submission: written, field: node.notationFrom.field } : null, from });
    transition.complete(node.key);
  },
};
