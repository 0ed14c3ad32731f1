import { recordId, type CaseRecord, type RosterRecord } from '../../domain/contracts/records';
import type { Database } from '../mongo/database';
import type { DefinitionStore } from '../mongo/definition-store';
import type { CaseStarter } from '../temporal/case-starter';
import type { CaseWorkflows } from './case-workflows';
import type { ReconcileTally } from './finding';
import { inParallel } from './pages';

const PARALLEL = 8;

interface Context { database: Database; starter: CaseStarter; tenant: string }
type Parent = Pick<CaseRecord, 'id' | 'status' | 'outcome' | 'subjectUnitId' | 'state'>;

/** Rows of rosters against the cases they stand for. A case has begun when its journal has a first entry. */
export class RosterCheck {
  constructor(
    private readonly context: Context,
    private readonly workflows: CaseWorkflows,
    private readonly definitions: DefinitionStore,
    private readonly tally: ReconcileTally,
    private readonly isYoung: (at: Date | null) => boolean,
  ) {}

  async check(rows: readonly RosterRecord[]): Promise<void> {
    const { starter, tenant } = this.context;
    const begun = await starter.begun(tenant, rows.map((row) => row.childCaseId));
    const amiss = rows.filter((row) => row.status !== 'started' || !begun.has(row.childCaseId));
    const parents = await this.parentsOf(amiss);
    await inParallel(amiss, PARALLEL, async (row) => {
      const { caseId, childCaseId } = row;
      const parent = parents.get(caseId);
      if (!parent) this.tally.leave({ kind: 'refused', caseId: childCaseId, detail: `the case ${caseId} it came from has no record: run rebuild` });
      // A recalled directive starts nothing any more, and one that is at it goes on by itself.
      else if (parent.outcome === 'recalled' || (row.status === 'pending' && parent.status === 'open' && parent.state.spawning.includes(row.step))) return;
      else if (begun.has(childCaseId)) await this.tally.mend({ kind: 'roster-not-ticked', caseId: childCaseId, detail: `has begun, the roster of ${caseId} says pending` }, () => this.tick(row));
      else await this.checkUnbegun(row, parent);
    });
  }

  private async parentsOf(rows: readonly RosterRecord[]): Promise<Map<string, Parent>> {
    const { database, tenant } = this.context;
    const ids = [...new Set(rows.map(({ caseId }) => recordId(tenant, caseId)))];
    const found = await database.cases.find<Parent>({ _id: { $in: ids } }, { projection: { id: 1, status: 1, outcome: 1, subjectUnitId: 1, 'state.spawning': 1 } }).toArray();
    return new Map(found.map((parent) => [parent.id, parent]));
  }

  private async checkUnbegun(row: RosterRecord, parent: Parent): Promise<void> {
    const { starter, tenant } = this.context;
    const { status, startedAt } = await this.workflows.describe(row.childCaseId);
    if (status === 'RUNNING') {
      // Parked before its first entry, or waiting for MongoDB: the workflow is there and goes on when it can.
      if (!this.isYoung(startedAt) && row.trouble) this.tally.leave({ kind: 'not-opened', caseId: row.childCaseId, detail: row.trouble });
      return;
    }
    if ((await starter.begun(tenant, [row.childCaseId])).size > 0) return;
    const detail = `${row.status} in the roster of ${row.caseId}, its workflow is ${status}`;
    await this.tally.mend({ kind: 'roster-without-case', caseId: row.childCaseId, detail }, () => this.start(row, parent));
  }

  private async start(row: RosterRecord, parent: Parent): Promise<void> {
    const definition = await this.definitions.get(row.tenant, row.process, row.version);
    await this.context.starter.startAgain({
      tenant: row.tenant, caseId: row.childCaseId, definition, subjectUnitId: row.unitId, initiatorUnitId: parent.subjectUnitId,
      parentCaseId: row.caseId, parentStep: row.step, by: null, facts: row.facts,
    });
    await this.tick(row);
  }

  private async tick({ _id }: RosterRecord): Promise<void> {
    await this.context.database.rosters.updateOne({ _id }, { $set: { status: 'started' } });
  }
}
