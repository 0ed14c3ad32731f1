import { childrenOf, groupOf, placedComponents } from '../../forms/component-tree';
import { kindOf } from '../../forms/palette/component-kinds';
import { conditionPath } from '../../forms/palette/condition-path';
import type { FormComponent } from '../../forms/types';

/**
 * Which fields of a form that came back stay closed, when only some were opened again. The server has the last word
 * (server/cases/flagged-fields.ts); this keeps people from typing what it would refuse.
 */
export interface ClosedFields {
  /** May the component at this path not be typed into? Layout parts and what holds an open field never are. */
  isClosed(path: string, type: string): boolean;
}

/** `models[0].name`, or with dots or slashes around the row number. */
const partsOf = (path: string): string[] => path.split(/[.[\]/]+/).filter((part) => part !== '');
const isRow = (part: string): boolean => /^\d+$/.test(part);
const begins = (whole: readonly string[], start: readonly string[]): boolean => start.every((part, index) => whole[index] === part);

export function closedFields(components: FormComponent[], open: readonly string[]): ClosedFields {
  const flags = open.map(partsOf);
  const following = followersOf(components, flags.map((flag) => flag.filter((part) => !isRow(part)).join('.')));
  return {
    isClosed(path, type) {
      if (kindOf(type) === 'layout' || kindOf(type) === 'note') return false;
      const parts = partsOf(path);
      const plain = parts.filter((part) => !isRow(part));
      const isOpen = flags.some((flag) => begins(parts, flag)) || following.some((follower) => begins(plain, partsOf(follower)));
      const holdsOpen = flags.some((flag) => begins(flag, parts)) || following.some((follower) => begins(partsOf(follower), plain));
      return !isOpen && !holdsOpen;
    },
  };
}

/** Tables that keep their rows: no row may be added to or taken from a table that is not open as a whole. */
export function withFixedRows(components: FormComponent[], open: readonly string[]): FormComponent[] {
  const whole = new Set(open.filter((path) => !partsOf(path).some(isRow)).map((path) => partsOf(path).join('.')));
  const fix = (list: FormComponent[], prefix: string): FormComponent[] => list.map((component) => {
    const kind = kindOf(component.type);
    const path = prefix ? `${prefix}.${component.key}` : component.key;
    if (whole.has(path)) return component;
    const inside = kind === 'rows' || kind === 'container' ? path : prefix;
    return {
      ...component,
      ...(kind === 'rows' && { disableAddingRemovingRows: true }),
      ...(component.components && { components: fix(component.components, inside) }),
      ...(component.columns && { columns: component.columns.map((column) => ({ ...column, components: fix(column.components, inside) })) }),
    };
  });
  return fix(components, '');
}

/** Fields that show or hide with an open one, and those that follow them in turn: what newly shows must be filled in. */
function followersOf(components: FormComponent[], open: readonly string[]): string[] {
  const placed = placedComponents(components).map(({ component, path }) => ({ component, path, prefix: groupOf({ component, path }) }));
  const known = [...open];
  const isKnown = (name: string): boolean => known.some((path) => begins(partsOf(name), partsOf(path)));
  for (let before = -1; before !== known.length;) {
    before = known.length;
    for (const { component, path, prefix } of placed) {
      if (known.includes(path) || !conditionsOf(component).some((name) => isKnown(conditionPath(name, prefix)))) continue;
      known.push(path, ...(kindOf(component.type) === 'layout' ? placedComponents(childrenOf(component), prefix).map((inner) => inner.path) : []));
    }
  }
  return known.slice(open.length);
}

const conditionsOf = ({ conditional }: FormComponent): string[] => {
  const conditions = (conditional as { conditions?: { component?: unknown }[] } | undefined)?.conditions ?? [];
  return conditions.flatMap(({ component }) => (typeof component === 'string' ? [component] : []));
};
