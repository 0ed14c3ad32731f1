import type { SeatRule } from '../../process';
import { allNodes, type PictureNode } from '../picture';
import type { ReadProcess } from '../read/read-xml';
import type { Reporter } from '../report';
import { guessSeat, ruleOfParty } from './guess-seat';

/** Who does what, from lanes and the pool. Every lane is guessed once and told once. */
export class Lanes {
  private readonly laneOf = new Map<string, string>();
  private readonly known = new Map<string, SeatRule>();
  private readonly used = new Set<string>();
  private firstSeat: SeatRule | null = null;

  constructor(private readonly process: ReadProcess, private readonly reporter: Reporter) {
    const inside = new Map(allNodes(process.scope).map((node) => [node.id, node]));
    for (const { name, nodes } of process.lanes) {
      for (const id of nodes) {
        this.laneOf.set(id, name);
        // Lanes name a subprocess, not what is inside it.
        const node = inside.get(id);
        if (node?.inner) for (const { id: held } of allNodes(node.inner)) this.laneOf.set(held, name);
      }
    }
  }

  seatOf({ id }: PictureNode): SeatRule {
    const name = this.laneOf.get(id) ?? '';
    const seat = this.known.get(name) ?? this.guess(name);
    this.known.set(name, seat);
    this.firstSeat ??= seat;
    this.used.add(seat.party);
    return { ...seat };
  }

  /** Who has the first task. */
  first(): SeatRule | null {
    return this.firstSeat && { ...this.firstSeat };
  }

  /** The parties that the file's own head names, and those that were guessed. */
  parties(named: Record<string, unknown>): Record<string, unknown> {
    return { ...Object.fromEntries([...this.used].map((party) => [party, ruleOfParty(party)])), ...named };
  }

  private guess(name: string): SeatRule {
    const { seat, sure } = guessSeat(name, this.process.poolName ?? '');
    const lane = name || this.process.poolName || '';
    const [vi, en] = [`«${lane}» → vị trí “${seat.role}” của bên “${seat.party}”.`, `“${lane}” → the seat “${seat.role}” of the party “${seat.party}”.`];
    const element = lane ? { id: lane, name: lane, type: name ? 'lane' : 'participant' } : null;
    if (!lane) this.reporter.guessed(null, `Tệp không ghi ai thực hiện; tạm giao cho “${seat.role}” của bên “${seat.party}”.`, `The file does not say who does the work; it is given to “${seat.role}” of “${seat.party}” for now.`);
    else if (sure) this.reporter.understood(element, vi, en);
    else this.reporter.guessed(element, `${vi} Hãy chọn lại vị trí.`, `${en} Choose the seat anew.`);
    return seat;
  }
}
