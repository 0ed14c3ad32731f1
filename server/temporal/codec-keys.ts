import { createHash } from 'node:crypto';

/** One key of the payload codec. */
export interface CodecKey {
  /** 16 hex digits; stands in clear beside what the key sealed and says nothing about the key. */
  id: string;
  /** 32 bytes. */
  bytes: Buffer;
}

/** A payload that no known key opens. The text names variables and key ids, never a key. */
export class CodecKeyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CodecKeyError';
  }
}

/**
 * The current key seals; older ones only open what they sealed. A secret is any text: its SHA-256 is the key,
 * and the hash of that, under a prefix, is its id.
 */
export class CodecKeyring {
  readonly current: CodecKey | null;
  private readonly byId: ReadonlyMap<string, CodecKey>;

  /** @param secret null: nothing is sealed, but what older keys sealed is still opened. */
  constructor(secret: string | null, older: readonly string[] = []) {
    this.current = secret === null ? null : keyOf(secret);
    this.byId = new Map([...(this.current ? [this.current] : []), ...older.map(keyOf)].map((key) => [key.id, key]));
  }

  /** Every known key, the current one first. */
  get all(): CodecKey[] {
    return [...this.byId.values()];
  }

  /** @throws CodecKeyError */
  named(id: string): CodecKey {
    const key = this.byId.get(id);
    if (!key) throw new CodecKeyError(`a payload was sealed with the key ${id}, which is neither LIENKY_CODEC_KEY nor in LIENKY_CODEC_OLD_KEYS (${this.known})`);
    return key;
  }

  /** For messages. */
  get known(): string {
    return this.byId.size === 0 ? 'no key is known' : `known: ${[...this.byId.keys()].join(', ')}`;
  }
}

function keyOf(secret: string): CodecKey {
  const bytes = createHash('sha256').update(secret).digest();
  return { id: createHash('sha256').update('lien-ky codec key id').update(bytes).digest('hex').slice(0, 16), bytes };
}
