import { dayOfInstant } from '../../domain/deadline';
import type { OperationServices } from '../operations/operation-services';

/** What the use cases of the organisation need: those of operations, because a succession is one. */
export type OrgServices = OperationServices;

/** The local day of now. */
export const todayOf = ({ clock }: Pick<OrgServices, 'clock'>): string => dayOfInstant(clock().toISOString());
