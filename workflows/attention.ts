import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { defineSearchAttributeKey } from '@temporalio/common';
import type { CaseActivities } from '../domain/contracts/case-workflow';
import { searchAttributes } from '../domain/contracts/search-attributes';
import { durable } from './durable-commit';

const tenantKey = defineSearchAttributeKey(searchAttributes.tenant, 'KEYWORD');
const statusKey = defineSearchAttributeKey(searchAttributes.status, 'KEYWORD');

/** Marks a case as needing a person, for supervisors (its record) and for operators (its search attribute); null takes the mark off. */
export async function tellTrouble(request: Parameters<CaseActivities['reportTrouble']>[0]): Promise<void> {
  // Only a case that was started with the attributes: where the namespace has none, setting one would fail the workflow task for ever.
  if (workflowInfo().typedSearchAttributes.get(tenantKey)) upsertSearchAttributes([{ key: statusKey, value: request.trouble ? 'needs-attention' : null }]);
  await durable.reportTrouble(request);
}
