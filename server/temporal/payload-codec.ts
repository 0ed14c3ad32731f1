import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { CodecKeyError, CodecKeyring, type CodecKey } from './codec-keys';

const zip = promisify(gzip);
const unzip = promisify(gunzip);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const name = (payload: Payload): string => new TextDecoder().decode(payload.metadata?.[METADATA_ENCODING_KEY]);

const ZIPPED = 'binary/gzip';
const SEALED = 'binary/aes-256-gcm';
/** Names the key in a sealed payload. Payloads from before keys had names lack it. */
const KEY_ID = 'encryption-key-id';
/**
 * What a case starts with (its definition, its state) is compressed; the messages of every step are below and are not:
 * gzip would cost the worker more than a millisecond a step, the most of it for local activities, whose arguments
 * never leave the machine.
 */
const ZIP_FROM_BYTES = 8_192;
const IV_BYTES = 12;
const TAG_BYTES = 16;

const { Payload: PayloadProto } = temporal.api.common.v1;

/**
 * What Temporal stores is compressed and, when a key is set, sealed with AES-256-GCM. It runs outside the
 * workflow bundle, on client and worker alike. Old payloads stay readable: each says how it was written and
 * with which key.
 */
export class CasePayloadCodec implements PayloadCodec {
  constructor(private readonly keys: CodecKeyring) {}

  encode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.all(payloads.map(async (payload) => this.seal(await this.zip(payload))));
  }

  /** @throws CodecKeyError when no known key opens a payload. */
  decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.all(payloads.map(async (payload) => this.unzip(this.open(payload))));
  }

  private async zip(payload: Payload): Promise<Payload> {
    if ((payload.data?.length ?? 0) < ZIP_FROM_BYTES) return payload;
    return { metadata: { [METADATA_ENCODING_KEY]: text(ZIPPED) }, data: await zip(PayloadProto.encode(payload).finish(), { level: 6 }) };
  }

  private async unzip(payload: Payload): Promise<Payload> {
    return name(payload) === ZIPPED ? PayloadProto.decode(await unzip(payload.data ?? new Uint8Array())) : payload;
  }

  private seal(payload: Payload): Payload {
    const key = this.keys.current;
    if (!key) return payload;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key.bytes, iv);
    const sealed = Buffer.concat([cipher.update(PayloadProto.encode(payload).finish()), cipher.final()]);
    return { metadata: { [METADATA_ENCODING_KEY]: text(SEALED), [KEY_ID]: text(key.id) }, data: Buffer.concat([iv, cipher.getAuthTag(), sealed]) };
  }

  private open(payload: Payload): Payload {
    if (name(payload) !== SEALED) return payload;
    const bytes = Buffer.from(payload.data ?? new Uint8Array());
    const id = payload.metadata?.[KEY_ID];
    if (id) {
      const key = this.keys.named(new TextDecoder().decode(id));
      return opened(bytes, key) ?? fail(`a payload that names the key ${key.id} is not what was sealed with it`);
    }
    for (const key of this.keys.all) {
      const payload = opened(bytes, key);
      if (payload) return payload;
    }
    return fail(`no key opens a sealed payload: neither LIENKY_CODEC_KEY nor LIENKY_CODEC_OLD_KEYS has the one it was sealed with (${this.keys.known})`);
  }
}

/** Null when the bytes were not sealed with this key, or were changed since. */
function opened(bytes: Buffer, { bytes: key }: CodecKey): Payload | null {
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  let plain: Buffer;
  try {
    plain = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
  return PayloadProto.decode(plain);
}

function fail(reason: string): never {
  throw new CodecKeyError(reason);
}
