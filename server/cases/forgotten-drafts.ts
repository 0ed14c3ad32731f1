import type { Database } from '../mongo/database';

/** Nobody waits for it: all of a second go in one command. */
const GATHER_MS = 1_000;

/**
 * Removes what was typed once it has been sent. The draft of a closed task is never shown; one that is left because the
 * process was killed goes by its own date (`draftExpiry`).
 */
export class ForgottenDrafts {
  private ids: string[] = [];
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly database: Database) {}

  /** Returns at once. @param id of the draft's record */
  forget(id: string): void {
    this.ids.push(id);
    this.timer ??= setTimeout(() => void this.remove(), GATHER_MS).unref();
  }

  private async remove(): Promise<void> {
    const ids = this.ids;
    this.ids = [];
    this.timer = null;
    await this.database.drafts.deleteMany({ _id: { $in: ids } }).catch(() => undefined);
  }
}

const KEPT_DAYS = 180;
const DAY_MS = 86_400_000;

/** When a draft goes by itself: long after any deadline that people set, counted from the last save. */
export const draftExpiry = (savedAt: Date): Date => new Date(savedAt.getTime() + KEPT_DAYS * DAY_MS);
