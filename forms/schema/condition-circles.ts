import { childrenOf, groupOf, type PlacedComponent } from '../component-tree';
import { conditionPath } from '../palette/condition-path';
import type { Conditional, FormComponent } from '../types';

/**
 * Parts whose showing depends on itself, by way of others or of the frame that a field stands in. Such a form never
 * comes to rest: each showing hides what it rests on. Gives the path of one part of each circle.
 */
export function conditionCircles(placed: PlacedComponent[]): string[] {
  const guards = guardsOf(placed);
  const byPath = new Map(placed.map((place) => [place.path, place.component]));
  const next = new Map(placed.filter(({ component }) => component.conditional !== undefined).map((place) => [place.component, namesIn(place).flatMap((name) => guards.get(byPath.get(name)!) ?? [])]));
  const state = new Map<FormComponent, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (component: FormComponent, path: string): void => {
    if (state.get(component) === 'open') found.push(path);
    if (state.has(component)) return;
    state.set(component, 'open');
    for (const other of next.get(component) ?? []) visit(other, path);
    state.set(component, 'done');
  };
  for (const { component, path } of placed) if (next.has(component)) visit(component, path);
  return [...new Set(found)];
}

const namesIn = (place: PlacedComponent): string[] => (place.component.conditional as Conditional).conditions.map(({ component }) => conditionPath(component, groupOf(place)));

/** The conditioned parts that a component is hidden by: itself, and the frames, groups and tables around it. */
function guardsOf(placed: PlacedComponent[]): Map<FormComponent, FormComponent[]> {
  const guards = new Map<FormComponent, FormComponent[]>();
  for (const { component } of placed) {
    const own = [...(guards.get(component) ?? []), ...(component.conditional === undefined ? [] : [component])];
    guards.set(component, own);
    for (const child of childrenOf(component)) guards.set(child, own);
  }
  return guards;
}
