import type { ConnectionLike } from '@temporalio/client';
import { isGrpcServiceError } from '@temporalio/client';
import { defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { searchAttributes } from '../../domain/contracts/search-attributes';

const GRPC_INVALID_ARGUMENT = 3;
const GRPC_ALREADY_EXISTS = 6;
const GRPC_PERMISSION_DENIED = 7;
/** A namespace that lacks them is asked again so often at most: a worker may have registered them meanwhile. */
const ASK_AGAIN_AFTER_MS = 60_000;
/** Other frontends of a cluster learn of new attributes with their next refresh of the namespace. */
const VISIBLE_WITHIN_MS = 10_000;

const names = Object.values(searchAttributes);
const keys = {
  tenant: defineSearchAttributeKey(searchAttributes.tenant, 'KEYWORD'),
  process: defineSearchAttributeKey(searchAttributes.process, 'KEYWORD'),
  unit: defineSearchAttributeKey(searchAttributes.unit, 'KEYWORD'),
};

/**
 * The search attributes of one namespace. They help operators and nobody else, so nothing depends on them:
 * where they are missing and may not be added, cases start without.
 */
export class CaseSearchAttributes {
  private known: boolean | null = null;
  private askedAt = 0;

  constructor(private readonly connection: ConnectionLike, private readonly namespace: string, private readonly clock: () => number = Date.now) {}

  /**
   * Registers what is missing; safe to repeat and at the same time. A worker does it at its start.
   * @returns null when they can be used, else why not (no permission to change the namespace, most often).
   */
  async register(): Promise<string | null> {
    if (await this.ask()) return null;
    try {
      // One by one: a server that refuses an attribute it has would refuse its new siblings with it.
      for (const name of names) await this.add(name);
    } catch (error) {
      return isGrpcServiceError(error) ? error.details || error.message : String(error);
    }
    const until = this.clock() + VISIBLE_WITHIN_MS;
    while (!(await this.ask())) {
      if (this.clock() > until) return `they were added but are not visible after ${VISIBLE_WITHIN_MS / 1000} s`;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return null;
  }

  /** May cases be started with them? Asks Temporal once, and again only while the answer was no. */
  async usable(): Promise<boolean> {
    if (this.known === true || (this.known === false && this.clock() - this.askedAt < ASK_AGAIN_AFTER_MS)) return this.known;
    return this.ask();
  }

  /** True when a start failed because the namespace does not have them (any more); then they are left out for a while. */
  refusedBy(error: unknown): boolean {
    const cause = isGrpcServiceError(error) ? error : error instanceof Error ? error.cause : null;
    if (!isGrpcServiceError(cause) || cause.code !== GRPC_INVALID_ARGUMENT) return false;
    // Update-with-start says why in the status details only; its text stands there as it is.
    const told = [cause.details, ...cause.metadata.get('grpc-status-details-bin').map(String)];
    if (!told.some((text) => /search attribute/i.test(text))) return false;
    this.known = false;
    this.askedAt = this.clock();
    return true;
  }

  of(found: { tenant: string; process: string; unit: string }): TypedSearchAttributes {
    return new TypedSearchAttributes([{ key: keys.tenant, value: found.tenant }, { key: keys.process, value: found.process }, { key: keys.unit, value: found.unit }]);
  }

  /** A count over all of them needs no more than reading, and fails where one is missing. */
  private async ask(): Promise<boolean> {
    this.askedAt = this.clock();
    const query = names.map((name) => `${name} = '-'`).join(' AND ');
    this.known = await this.connection.workflowService.countWorkflowExecutions({ namespace: this.namespace, query }).then(() => true, (error: unknown) =>
      // Only an answer is remembered: that Temporal is away says nothing.
      (isGrpcServiceError(error) && [GRPC_INVALID_ARGUMENT, GRPC_PERMISSION_DENIED].includes(error.code) ? false : null));
    return this.known === true;
  }

  private async add(name: string): Promise<void> {
    const { INDEXED_VALUE_TYPE_KEYWORD } = temporal.api.enums.v1.IndexedValueType;
    try {
      await this.connection.operatorService.addSearchAttributes({ namespace: this.namespace, searchAttributes: { [name]: INDEXED_VALUE_TYPE_KEYWORD } });
    } catch (error) {
      if (!isGrpcServiceError(error) || error.code !== GRPC_ALREADY_EXISTS) throw error;
    }
  }
}
