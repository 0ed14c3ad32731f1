import { QueryClientProvider } from '@tanstack/react-query';
import { Components } from '@formio/js/form';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { FormioComponent, FormSurroundings } from './formio-types';

interface FieldBase extends FormioComponent {
  render(element?: string): string;
  attach(element: HTMLElement): Promise<unknown>;
  detach(): void;
  loadRefs(element: HTMLElement, refs: Record<string, 'single' | 'multiple'>): void;
  updateValue(value: unknown, flags?: Record<string, unknown>): boolean;
  setValue(value: unknown, flags?: Record<string, unknown>): boolean;
}
type FieldClass = { new (...args: unknown[]): FieldBase; schema(...extend: unknown[]): object };

const Field = (Components as unknown as { components: { field: FieldClass } }).components.field;

/** A Form.io field whose inside is drawn by React. A redraw by Form.io mounts it anew; its value lives in Form.io. */
export abstract class ReactField extends Field {
  private reactRoot: Root | null = null;

  protected abstract view(surroundings: FormSurroundings): ReactNode;

  /** Id for the control that the label names. */
  get controlId(): string {
    return `${this.id}-${this.key}`;
  }

  override render(): string {
    return super.render('<div ref="reactMount"></div>');
  }

  override async attach(element: HTMLElement): Promise<unknown> {
    const attached = super.attach(element);
    this.loadRefs(element, { reactMount: 'single' });
    this.refs.input = [];
    const mount = this.refs.reactMount as HTMLElement | undefined;
    if (mount) {
      this.reactRoot = createRoot(mount);
      this.draw();
    }
    return attached;
  }

  override detach(): void {
    const root = this.reactRoot;
    this.reactRoot = null;
    // React refuses to unmount while it is rendering, which is when Form.io may detach.
    if (root) setTimeout(() => root.unmount(), 0);
    super.detach();
  }

  override setValue(value: unknown, flags: Record<string, unknown> = {}): boolean {
    const changed = this.updateValue(value, flags);
    this.draw();
    return changed;
  }

  /** What a person did, as opposed to what was loaded. */
  protected choose(value: unknown): void {
    this.updateValue(value, { modified: true });
    this.draw();
  }

  private draw(): void {
    const surroundings = this.options.lienky;
    if (!surroundings || !this.reactRoot) return;
    this.reactRoot.render(<QueryClientProvider client={surroundings.queryClient}>{this.view(surroundings)}</QueryClientProvider>);
  }
}
