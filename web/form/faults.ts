import { enclosingPaths, type FieldFault } from '../api/problem-fields';
import { FAULTS_SHOWN, REVEAL } from './tabs-layout';
import type { FormioComponent, FormioWebform } from './formio-types';

/** The component that shows a fault: the field itself, or the nearest table around it. */
export function componentFor(webform: FormioWebform, path: string): FormioComponent | undefined {
  for (const place of enclosingPaths(path)) {
    const component = webform.getComponent(place);
    if (component && component.path === place) return component;
  }
  return undefined;
}

/** Replaces the sentences beside all fields, and ties each to its input for those who listen. */
export function showFaults(webform: FormioWebform, faults: FieldFault[]): void {
  const byComponent = new Map<FormioComponent, string[]>();
  for (const { path, message } of faults) {
    const component = componentFor(webform, path);
    if (component) byComponent.set(component, [...(byComponent.get(component) ?? []), message]);
  }
  webform.everyComponent?.((component) => {
    const messages = byComponent.get(component) ?? [];
    component.setCustomValidity(messages.length > 0 ? messages.map((message) => ({ level: 'error' as const, message })) : '', true);
    component.element?.classList.toggle('lk-has-fault', messages.length > 0);
    for (const control of controlsOf(component)) tie(control, `e-${component.id}-${component.key}`, messages.length > 0);
  });
  for (const tabs of webform.element?.querySelectorAll('.lk-form-pages') ?? []) tabs.dispatchEvent(new Event(FAULTS_SHOWN));
}

/** A table or container has no control of its own: what is inside belongs to other components. */
function controlsOf(component: FormioComponent): HTMLElement[] {
  if (component.everyComponent || !component.element) return [];
  return Array.from(component.element.querySelectorAll<HTMLElement>('input:not([type=hidden]), select, textarea, [role=radiogroup]'));
}

function tie(control: HTMLElement, faultId: string, faulty: boolean): void {
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '' && id !== faultId);
  if (faulty) ids.push(faultId);
  if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '));
  else control.removeAttribute('aria-describedby');
  // A radio group carries the state for its buttons.
  if (control.getAttribute('type') === 'radio') control.removeAttribute('aria-invalid');
  else control.setAttribute('aria-invalid', String(faulty));
}

export function focusField(webform: FormioWebform, path: string): void {
  const element = componentFor(webform, path)?.element;
  if (!element) return;
  element.dispatchEvent(new Event(REVEAL, { bubbles: true }));
  element.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  element.querySelector<HTMLElement>('input:not([type=hidden]):not([tabindex="-1"]), select, textarea, button')?.focus({ preventScroll: true });
}
