import type { Order } from '../messages';
import type { Transition } from '../transition';
import { changeCalendar } from './calendar-change';
import { correct } from './correction';
import { askExtension, extendTarget } from './extension';
import { migrate } from './migration';
import { pause, resume } from './pause';
import { recall } from './recall';
import { succeed } from './succession';

type Orders = { [K in Order['kind']]: (transition: Transition, order: Extract<Order, { kind: K }> & { at: string }) => void };

/** What each order does to a case. A new order is a new file and a line here. */
const orders: Orders = {
  'extension-asked': askExtension, extended: extendTarget, paused: pause, resumed: resume, 'calendar-changed': changeCalendar,
  'unit-succeeded': succeed, recalled: recall, migrated: migrate, corrected: correct,
};

/** @throws Refusal when the case does not allow it. */
export function carryOut(transition: Transition, order: Order & { at: string }): void {
  // The table pairs each kind with its own handler; TypeScript cannot follow that through a lookup.
  (orders[order.kind] as (transition: Transition, order: Order & { at: string }) => void)(transition, order);
}
