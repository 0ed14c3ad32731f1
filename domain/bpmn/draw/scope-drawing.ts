import { ASIDE, type Own, type PictureFlow, type PictureNode, type Scope } from '../picture';
import { lineOf } from '../plain-text';

/** A road that has left an element and has not come to the next one. */
export interface Loose { from: string; name?: string; own?: Own; condition?: string; isDefault?: boolean }

/** Gives every flow its number; one for the whole diagram. */
export class Counter {
  private count = 0;
  next(): string {
    this.count += 1;
    return `Flow_${this.count}`;
  }
}

/** One process or subprocess while it is drawn. */
export class ScopeDrawing implements Scope {
  readonly nodes: PictureNode[] = [];
  readonly flows: PictureFlow[] = [];
  private readonly byId = new Map<string, PictureNode>();

  constructor(private readonly counter: Counter, readonly parent: { scope: ScopeDrawing; holder: string } | null) {}

  add(node: Omit<PictureNode, 'name' | 'own'> & { name?: string; own?: Own | null }): string {
    const placed: PictureNode = { own: null, ...node, name: lineOf(node.name ?? '') };
    this.nodes.push(placed);
    this.byId.set(placed.id, placed);
    return placed.id;
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  connect(roads: readonly Loose[], to: string): void {
    for (const { from, name, own, condition, isDefault } of roads) {
      const id = this.counter.next();
      this.flows.push({ id, name: lineOf(name ?? ''), from, to, own: own ?? null, ...(condition ? { condition: lineOf(condition) } : {}) });
      const source = this.byId.get(from);
      if (isDefault && source) source.defaultFlow = id;
    }
  }

  /**
   * Brings a road of this scope to one that holds it. Flows do not cross the border of a subprocess: the road ends it
   * with an error, which an event on its border catches.
   */
  carry(road: Loose, to: ScopeDrawing, code: string): Loose {
    if (to === this || !this.parent) return road;
    const thrown = `Throw_${this.parent.holder}_${code}`;
    if (!this.has(thrown)) this.add({ id: thrown, type: 'endEvent', name: road.name, own: ASIDE, event: { kind: 'error', code } });
    this.connect([{ ...road, own: ASIDE }], thrown);
    const border = this.borderIn(to);
    const caught = `Catch_${border}_${code}`;
    if (!to.has(caught)) to.add({ id: caught, type: 'boundaryEvent', name: road.name, own: ASIDE, attachedTo: `Step_${border}`, interrupting: true, event: { kind: 'error', code } });
    return { from: caught, own: ASIDE };
  }

  /** The step of `outer` that this scope is inside of. */
  private borderIn(outer: ScopeDrawing): string {
    return !this.parent || this.parent.scope === outer ? this.parent?.holder ?? '' : this.parent.scope.borderIn(outer);
  }
}
