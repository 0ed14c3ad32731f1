import type { Side as SideView } from '../../domain/contracts/api';
import type { Side } from '../../domain/process';

export { stepTitle, taskTitle } from '../../domain/timeline/titles';

export const sideView = (side: Side | null | undefined): SideView | null =>
  side ? { kind: side.kind, forTask: side.kind === 'extension' ? side.forTask : null, until: side.kind === 'extension' ? side.until : null } : null;
