import type { Localized } from '../process';

/** One finding about a file. */
export interface BpmnNote {
  kind: 'understood' | 'guessed' | 'left-out' | 'refused';
  /** The element of the file it is about; null for the file itself. `type` is BPMN's name for it. */
  element: { id: string; name: string; type: string } | null;
  message: Localized;
}

export interface BpmnReport {
  /** `own`: exported here and unchanged since; `own-changed`: exported here, then changed elsewhere; null when it could not be read. */
  origin: 'own' | 'own-changed' | 'other' | null;
  notes: BpmnNote[];
  /** How many notes there were beyond those that are listed. */
  more: number;
}

/** Notes of one report; a file with thousands of oddities is not told line by line. */
const MAX_NOTES = 500;
const MAX_QUOTED = 80;

const quote = (text: string): string => (text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text);
export type Named = { id: string; name?: string; type?: string } | null;

export class Reporter {
  private readonly notes: BpmnNote[] = [];
  private count = 0;

  understood(element: Named, vi: string, en: string): void { this.add('understood', element, { vi, en }); }
  guessed(element: Named, vi: string, en: string): void { this.add('guessed', element, { vi, en }); }
  leftOut(element: Named, vi: string, en: string): void { this.add('left-out', element, { vi, en }); }
  refused(element: Named, message: Localized): void { this.add('refused', element, message); }

  report(origin: BpmnReport['origin']): BpmnReport {
    return { origin, notes: this.notes, more: this.count - this.notes.length };
  }

  private add(kind: BpmnNote['kind'], element: Named, message: Localized): void {
    this.count += 1;
    const note: BpmnNote = { kind, element: element && { id: quote(element.id), name: quote(element.name ?? ''), type: element.type ?? 'sequenceFlow' }, message };
    // Why a file is refused must not be lost behind hundreds of smaller notes.
    if (this.notes.length < MAX_NOTES) this.notes.push(note);
    else if (kind === 'refused') this.notes[MAX_NOTES - 1] = note;
  }
}

/** How a sentence names an element. */
export const called = (element: { id: string; name?: string }): string => quote(element.name || element.id);

/** A file that cannot become a procedure, and the element that it fails at. */
export class RefusedBpmn extends Error {
  constructor(readonly element: Named, readonly words: Localized) {
    super(words.en);
  }
}
