import { canRedo, canUndo, record, redo, startHistory, undo, type History } from '../../../forms/design';
import type { FormDefinition } from '../../../forms/types';
import { partsByPlace, type PlaceText } from './places';

export interface DesignerState {
  definition: FormDefinition;
  /** Chosen parts. */
  chosen: ReadonlySet<PlaceText>;
  /** Where the keyboard stands; one of the chosen, or null. */
  active: PlaceText | null;
  /** The part whose name is being typed on the surface. */
  naming: PlaceText | null;
  /** Grows when another part stands where the keyboard does; not while the one there is typed at, whose key may follow its name. */
  shown: number;
  canUndo: boolean;
  canRedo: boolean;
}

interface Snapshot { definition: FormDefinition; chosen: ReadonlySet<PlaceText>; active: PlaceText | null }
interface Change { /** What is chosen afterwards; as before when absent. */ choose?: readonly PlaceText[]; /** Quick changes of the same thing are one step of undo. */ merge?: string }

/** The form under one's hands: its state, what is chosen, and the way back. Rows of the page ask it for their own small part. */
export class DesignerStore {
  private state: DesignerState;
  private readonly listeners = new Set<() => void>();
  private history: History<Snapshot>;
  private anchor: PlaceText | null = null;

  constructor(definition: FormDefinition, private readonly onEdit: () => void = () => undefined) {
    this.state = { definition, chosen: new Set(), active: null, naming: null, shown: 0, canUndo: false, canRedo: false };
    this.history = startHistory(this.snapshot());
  }

  readonly get = (): DesignerState => this.state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  };

  /** Puts another form in place of this one, as one step that can be taken back. */
  edit(definition: FormDefinition, { choose, merge }: Change = {}): void {
    if (definition === this.state.definition) return;
    const chosen = choose ? new Set(choose) : this.state.chosen;
    const next: Snapshot = { definition, chosen, active: choose ? (choose.at(-1) ?? null) : this.state.active };
    // Taking the step back leads to what was chosen just before it.
    const history = { ...this.history, present: { ...this.history.present, chosen: this.state.chosen, active: this.state.active } };
    this.history = record(history, next, { at: Date.now(), ...(merge !== undefined && { merge }) });
    this.restore(next, merge !== undefined);
    this.onEdit();
  }

  readonly undo = (): boolean => this.travel(undo(this.history));
  readonly redo = (): boolean => this.travel(redo(this.history));

  /** Chooses one part, adds or takes away one, or everything between the first chosen and this one. */
  choose(place: PlaceText, how: 'one' | 'toggle' | 'range' = 'one'): void {
    const places = [...partsByPlace(this.state.definition).keys()];
    const from = places.indexOf(this.anchor ?? place);
    const to = places.indexOf(place);
    if (how === 'range' && from >= 0 && to >= 0) return this.set({ chosen: new Set(places.slice(Math.min(from, to), Math.max(from, to) + 1)), active: place });
    this.anchor = place;
    if (how !== 'toggle') return this.set({ chosen: new Set([place]), active: place });
    const chosen = new Set(this.state.chosen);
    if (!chosen.delete(place)) chosen.add(place);
    this.set({ chosen, active: chosen.has(place) ? place : ([...chosen].at(-1) ?? null) });
  }

  chooseAll(): void {
    const places = [...partsByPlace(this.state.definition).keys()];
    this.set({ chosen: new Set(places), active: places.at(-1) ?? null });
  }

  chooseNone(): void {
    this.anchor = null;
    this.set({ chosen: new Set(), active: null, naming: null });
  }

  name(place: PlaceText | null): void {
    this.set({ naming: place });
  }

  private travel(history: History<Snapshot>): boolean {
    if (history === this.history) return false;
    this.history = history;
    this.restore(history.present);
    this.onEdit();
    return true;
  }

  private restore({ definition, chosen, active }: Snapshot, typed = false): void {
    const parts = partsByPlace(definition);
    const kept = new Set([...chosen].filter((place) => parts.has(place)));
    const stands = active !== null && parts.has(active) ? active : ([...kept].at(-1) ?? null);
    if (stands !== this.state.active) this.anchor = stands;
    const same = stands === this.state.active && (typed || stands === null || parts.get(stands)?.path === partsByPlace(this.state.definition).get(stands)?.path);
    this.set({ definition, chosen: kept, active: stands, naming: null, shown: this.state.shown + (same ? 0 : 1) });
  }

  private snapshot = (): Snapshot => ({ definition: this.state.definition, chosen: this.state.chosen, active: this.state.active });

  private set(more: Partial<DesignerState>): void {
    this.state = { ...this.state, ...more, canUndo: canUndo(this.history), canRedo: canRedo(this.history) };
    for (const listener of [...this.listeners]) listener();
  }
}
