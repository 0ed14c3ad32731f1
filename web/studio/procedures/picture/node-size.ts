import type { GraphNode } from '../../../../domain/design/graph';

export interface Size { width: number; height: number }

/** Room for words of two short lines on a line, as wide as the style sheet lets them be; in px. */
export const LABEL: Size = { width: 150, height: 36 };
/** The same on a line that leads back. */
export const BACK_LABEL: Size = { width: 96, height: 36 };

/** Fixed sizes, so that the layout is known before anything is drawn: two lines of title, two for who, two for the deadline. In px. */
const TITLE = 58;
const WHO = 34;
const DEADLINE = 38;
const WIDTH = 244;

export function sizeOf({ kind, who, deadline }: GraphNode): Size {
  switch (kind) {
    case 'start': case 'end': return { width: 150, height: 38 };
    case 'split': return { width: 220, height: 44 };
    case 'join': return { width: 220, height: 36 };
    case 'task': case 'choice': case 'repeat': case 'document': case 'notify': case 'spawn': case 'wait': case 'reuse':
      return { width: WIDTH, height: TITLE + (who ? WHO : 0) + (deadline ? DEADLINE : 0) };
  }
}
