import type { ProcessNode } from '../../../../domain/process';
import type { GlyphName } from '../../glyph';

export const stepGlyphs: Record<ProcessNode['kind'], GlyphName> = {
  task: 'person', parallel: 'diagram-3', choice: 'signpost-split', repeat: 'arrow-repeat', document: 'file-earmark-text', notify: 'envelope', spawn: 'send', wait: 'hourglass-split', reuse: 'puzzle',
};
/** The order in which kinds are offered: what most procedures need first. */
export const stepKinds: readonly ProcessNode['kind'][] = ['task', 'parallel', 'choice', 'document', 'notify', 'wait', 'repeat', 'spawn', 'reuse'];
