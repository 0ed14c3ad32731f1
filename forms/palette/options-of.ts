import { isPlainObject } from '../../domain/logic/plain-object';
import type { FormComponent } from '../types';

/** The choices of a component, whichever way its type keeps them. */
export function optionsOf(component: FormComponent): { value: string; label: string }[] {
  const nested = isPlainObject(component.data) ? component.data.values : undefined;
  const options = Array.isArray(component.values) ? component.values : nested;
  return Array.isArray(options) ? (options as { value: string; label: string }[]) : [];
}
