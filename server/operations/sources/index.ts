import type { OperationKind } from '../../../domain/contracts/records';
import { calendar } from './calendar';
import { extend } from './extend';
import { migrate } from './migrate';
import { recall } from './recall';
import type { Source } from './source';
import { startMissing } from './start-missing';
import { succession } from './succession';
import { undoMigration } from './undo-migration';

/** Where the cases of each kind of order come from, in order. A new kind is a new file and a line here. */
export const sourcesOf: Record<OperationKind, readonly Source[]> = {
  recall, extend, migrate, 'undo-migration': undoMigration, calendar, succession, 'start-missing': startMissing,
};
