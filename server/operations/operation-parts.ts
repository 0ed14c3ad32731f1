import type { TransactionOptions } from 'mongodb';
import type { OperationRecord } from '../../domain/contracts/records';
import type { CaseGateway } from '../../domain/ports';
import type { Order } from '../../domain/process';
import { CalendarBook } from '../calendars/calendar-book';
import { canonicalJson, sha256 } from '../journal/hash-entry';
import type { Database } from '../mongo/database';
import { DefinitionStore } from '../mongo/definition-store';
import { UnitDirectory } from '../mongo/unit-directory';
import type { StartRequest } from '../temporal/case-starter';

/** Starts cases as a campaign does. */
export interface OpensCases {
  begun(tenant: string, caseIds: readonly string[]): Promise<Set<string>>;
  openAgain(request: StartRequest, updateId: string, withinMs: number): Promise<unknown>;
}

/** What carrying out an order for many cases needs. */
export interface OperationParts {
  database: Database;
  gateway: CaseGateway;
  starter: OpensCases;
  definitions: DefinitionStore;
  units: UnitDirectory;
  calendars: CalendarBook;
  clock: () => Date;
}

export function createOperationParts(database: Database, gateway: CaseGateway, starter: OpensCases, clock: () => Date = () => new Date()): OperationParts {
  const units = new UnitDirectory(database);
  return { database, gateway, starter, units, clock, definitions: new DefinitionStore(database), calendars: new CalendarBook(database, units) };
}

/** Rows and their sums change together or not at all. */
export const WRITES: TransactionOptions = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } };

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** An order without who gives it. */
export type Told = Without<Order, 'actor' | 'key' | 'bodyHash' | 'note'>;

/** The order as one case is told it. Its key is made from operation and case, so however often it is sent, it is done once. */
export function orderFor({ tenant, id, by, note }: Pick<OperationRecord, 'tenant' | 'id' | 'by' | 'note'>, caseId: string, told: Told): Order {
  return { ...told, actor: by, note, key: sha256(`${tenant}|${id}|${caseId}`), bodyHash: sha256(canonicalJson(told)) } as Order;
}
