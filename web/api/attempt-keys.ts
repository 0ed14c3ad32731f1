/**
 * Which idempotency key an attempt uses. An attempt is one body for one target; its key stays in the
 * tab's session storage until the server has answered, so that sending again after a lost answer, even
 * after a reload, is the same request and never a second effect. Another body is another attempt.
 */
export interface KeyStorage { getItem(name: string): string | null; setItem(name: string, value: string): void; removeItem(name: string): void }

interface Attempt { key: string; fingerprint: string }

const PREFIX = 'lienky.attempt.';

export function fingerprintOf(body: unknown): string {
  return JSON.stringify(sorted(body));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, sorted(member)]));
}

/** 53 bits are enough to tell a person's own attempts apart, and the storage holds no form data. */
function digest(text: string): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  return `${text.length}.${(h1 >>> 0).toString(36)}.${(h2 >>> 0).toString(36)}`;
}

export class AttemptKeys {
  /** For browsers whose storage refuses: then only a reload loses the key. */
  private readonly inMemory = new Map<string, Attempt>();

  constructor(private readonly storage: KeyStorage, private readonly makeKey: () => string) {}

  /** The key for sending `body` to `target`: the one of the unanswered attempt when the body is the same. */
  keyFor(target: string, body: unknown): string {
    const fingerprint = digest(fingerprintOf(body));
    const kept = this.read(target);
    if (kept?.fingerprint === fingerprint) return kept.key;
    const key = this.makeKey();
    this.write(target, { key, fingerprint });
    return key;
  }

  /** The server has answered for good: the next attempt is a new one. */
  settle(target: string): void {
    this.inMemory.delete(target);
    this.storage.removeItem(PREFIX + target);
  }

  private read(target: string): Attempt | null {
    try {
      const parsed = JSON.parse(this.storage.getItem(PREFIX + target) ?? 'null') as Attempt | null;
      if (parsed && typeof parsed.key === 'string' && typeof parsed.fingerprint === 'string') return parsed;
    } catch {
      // Not ours, or not readable: as if nothing were there.
    }
    return this.inMemory.get(target) ?? null;
  }

  private write(target: string, attempt: Attempt): void {
    this.inMemory.set(target, attempt);
    try {
      this.storage.setItem(PREFIX + target, JSON.stringify(attempt));
    } catch {
      // Full or forbidden: the copy in memory serves this page.
    }
  }
}
