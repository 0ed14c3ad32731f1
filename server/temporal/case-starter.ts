import { WithStartWorkflowOperation, WorkflowExecutionAlreadyStartedError, type Client, type WorkflowStartOptions } from '@temporalio/client';
import type { TypedSearchAttributes } from '@temporalio/common';
import { caseWorkflowId, updateNames, workflowTypes, type CaseInput, type TransitionAnswer } from '../../domain/contracts/case-workflow';
import { recordId, type CaseRecord } from '../../domain/contracts/records';
import { KERNEL_VERSION, type Actor, type ProcessDefinition, type ProcessEvent } from '../../domain/process';
import type { Scalar } from '../../domain/logic/evaluate';
import { CalendarBook } from '../calendars/calendar-book';
import { openingSpan } from '../calendars/calendar-span';
import type { Database } from '../mongo/database';
import { UnitDirectory } from '../mongo/unit-directory';
import type { CaseSearchAttributes } from './search-attributes';

export interface StartRequest {
  tenant: string; caseId: string; definition: ProcessDefinition; subjectUnitId: string; initiatorUnitId: string; parentCaseId: string | null;
  by: Actor | null; facts: Record<string, Scalar>;
  parentStep?: string; cascadeOf?: string;
}

/** `opening` as the first entry told it; `resume` is the settled state at the last entry and that entry's hash. */
export type ResumeRequest = Pick<CaseInput, 'tenant' | 'caseId' | 'definition' | 'opening'> & { resume: NonNullable<CaseInput['resume']> };

type CaseWorkflow = (input: CaseInput) => Promise<void>;

/** Starts case workflows. The journal is asked first: after retention a closed workflow's id is free again (hazard 7). */
export class CaseStarter {
  private readonly calendars: CalendarBook;

  constructor(
    private readonly client: Client,
    private readonly taskQueue: string,
    private readonly database: Database,
    private readonly options: { clock?: () => Date; continueAfterEvents?: number; searchAttributes?: CaseSearchAttributes } = {},
  ) {
    this.calendars = new CalendarBook(database, new UnitDirectory(database));
  }

  async begun(tenant: string, caseIds: readonly string[]): Promise<Set<string>> {
    const found = await this.database.journal.find({ _id: { $in: caseIds.map((caseId) => recordId(tenant, caseId, 0)) } }, { projection: { caseId: 1 } }).toArray();
    return new Set(found.map(({ caseId }) => caseId));
  }

  /** Starts without waiting for the first entry; a case that runs already is left alone. */
  async start(request: StartRequest): Promise<void> {
    await this.startOnce(request, await this.workflowOptions(request));
  }

  /** Starts a case whose workflow was lost before its first entry. Returns false when it runs already. */
  async startAgain(request: StartRequest): Promise<boolean> {
    return this.startOnce(request, { ...(await this.workflowOptions(request)), workflowIdReusePolicy: 'ALLOW_DUPLICATE' });
  }

  /**
   * Goes on with a case whose workflow has ended or was lost, from its journal's last entry; the caller has verified
   * the chain. Returns false when the case runs already.
   */
  async resume({ tenant, caseId, definition, opening, resume }: ResumeRequest): Promise<boolean> {
    const { subjectUnitId, initiatorUnitId, parentCaseId } = opening.parties;
    const request: StartRequest = { tenant, caseId, definition, subjectUnitId, initiatorUnitId, parentCaseId, by: opening.by, facts: opening.facts };
    const options = await this.workflowOptions(request);
    return this.startOnce(request, { ...options, args: [{ ...options.args[0], opening, resume }], workflowIdReusePolicy: 'ALLOW_DUPLICATE' });
  }

  private async startOnce(request: StartRequest, options: WorkflowStartOptions<CaseWorkflow>): Promise<boolean> {
    try {
      await this.found(request, (attributes) => this.client.workflow.start<CaseWorkflow>(workflowTypes.case, { ...options, ...attributes }));
      return true;
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      return false;
    }
  }

  /**
   * Starts and waits until the first entry is in the journal. Asked again under the same `updateId`, a case that could
   * not be opened gives its first answer again.
   */
  async startAndOpen(request: StartRequest, updateId = 'opened'): Promise<TransitionAnswer> {
    return this.startAndWait(request, await this.workflowOptions(request), updateId);
  }

  private startAndWait(request: StartRequest, options: WorkflowStartOptions<CaseWorkflow>, updateId: string): Promise<TransitionAnswer> {
    return this.found(request, (attributes) => {
      const startWorkflowOperation = new WithStartWorkflowOperation<CaseWorkflow>(workflowTypes.case, { ...options, ...attributes, workflowIdConflictPolicy: 'USE_EXISTING' });
      return this.client.workflow.executeUpdateWithStart<CaseWorkflow, TransitionAnswer, []>(updateNames.opened, { startWorkflowOperation, updateId });
    });
  }

  /**
   * The same under a deadline, for a case that may have been started in vain before. Another `updateId` is another try.
   * @param withinMs how long to wait for its first entry
   */
  async openAgain(request: StartRequest, updateId: string, withinMs: number): Promise<TransitionAnswer> {
    await this.startAgain(request);
    return this.client.withDeadline(Date.now() + withinMs, () => this.startAndOpen(request, updateId));
  }

  /** Opens an ended case again from its journal: `first` is the correction. Waits until that is committed or refused. */
  async reopen(record: CaseRecord, definition: ProcessDefinition, first: ProcessEvent): Promise<TransitionAnswer> {
    const { tenant, id: caseId, subjectUnitId, initiatorUnitId, parentCaseId, state, hash } = record;
    const request: StartRequest = { tenant, caseId, definition, subjectUnitId, initiatorUnitId, parentCaseId, by: null, facts: state.facts };
    const { args: [input], ...options } = await this.workflowOptions(request);
    const resumed: CaseInput = { ...input, opening: { ...input.opening, calendar: state.calendar }, resume: { state, hash, parked: null, first } };
    return this.startAndWait(request, { ...options, args: [resumed], workflowIdReusePolicy: 'ALLOW_DUPLICATE' }, `reopened-${record.sequence}`);
  }

  /** Starts so that operators find the case by its attributes; without them where the namespace has none. */
  private async found<T>({ tenant, definition, subjectUnitId }: StartRequest, start: (attributes: { typedSearchAttributes?: TypedSearchAttributes }) => Promise<T>): Promise<T> {
    const { searchAttributes } = this.options;
    if (!(await searchAttributes?.usable())) return start({});
    try {
      return await start({ typedSearchAttributes: searchAttributes?.of({ tenant, process: definition.key, unit: subjectUnitId }) });
    } catch (error) {
      if (searchAttributes?.refusedBy(error)) return start({});
      throw error;
    }
  }

  private async workflowOptions({ tenant, caseId, definition, subjectUnitId, initiatorUnitId, parentCaseId, parentStep, cascadeOf, by, facts }: StartRequest) {
    const calendar = await this.calendars.calendarOf(tenant, subjectUnitId, openingSpan((this.options.clock?.() ?? new Date()).toISOString()));
    const input: CaseInput = {
      tenant, caseId, definition, kernelVersion: KERNEL_VERSION, ...(this.options.continueAfterEvents ? { continueAfterEvents: this.options.continueAfterEvents } : {}),
      opening: { by, facts, parties: { subjectUnitId, initiatorUnitId, parentCaseId, ...(parentStep ? { parentStep } : {}), ...(cascadeOf ? { cascadeOf } : {}) }, calendar },
    };
    return { taskQueue: this.taskQueue, workflowId: caseWorkflowId(tenant, caseId), args: [input] as [CaseInput], workflowIdReusePolicy: 'REJECT_DUPLICATE' as const };
  }
}
