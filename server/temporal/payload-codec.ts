import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

const zip = promisify(gzip);
const unzip = promisify(gunzip);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const name = (payload: Payload): string => new TextDecoder().decode(payload.metadata?.[METADATA_ENCODING_KEY]);

const ZIPPED = 'binary/gzip';
const SEALED = 'binary/aes-256-gcm';
/** Below this gzip costs more than it saves. */
const ZIP_FROM_BYTES = 512;
const IV_BYTES = 12;
const TAG_BYTES = 16;

const { Payload: PayloadProto } = temporal.api.common.v1;

/**
 * What Temporal stores is compressed and, when a key is set, sealed with AES-256-GCM. It runs outside the
 * workflow bundle, on client and worker alike. Old payloads stay readable: each says how it was written.
 */
export class CasePayloadCodec implements PayloadCodec {
  private readonly key: Buffer | null;

  /** @param secret any text; its SHA-256 is the key. Null leaves payloads readable to operators. */
  constructor(secret: string | null) {
    this.key = secret === null ? null : createHash('sha256').update(secret).digest();
  }

  encode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.all(payloads.map(async (payload) => this.seal(await this.zip(payload))));
  }

  decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.all(payloads.map(async (payload) => this.unzip(this.open(payload))));
  }

  private async zip(payload: Payload): Promise<Payload> {
    const bytes = PayloadProto.encode(payload).finish();
    if (bytes.length < ZIP_FROM_BYTES) return payload;
    return { metadata: { [METADATA_ENCODING_KEY]: text(ZIPPED) }, data: await zip(bytes, { level: 6 }) };
  }

  private async unzip(payload: Payload): Promise<Payload> {
    return name(payload) === ZIPPED ? PayloadProto.decode(await unzip(payload.data ?? new Uint8Array())) : payload;
  }

  private seal(payload: Payload): Payload {
    if (!this.key) return payload;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    const sealed = Buffer.concat([cipher.update(PayloadProto.encode(payload).finish()), cipher.final()]);
    return { metadata: { [METADATA_ENCODING_KEY]: text(SEALED) }, data: Buffer.concat([iv, cipher.getAuthTag(), sealed]) };
  }

  private open(payload: Payload): Payload {
    if (name(payload) !== SEALED) return payload;
    if (!this.key) throw new Error('a sealed payload needs LIENKY_CODEC_KEY');
    const bytes = Buffer.from(payload.data ?? new Uint8Array());
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return PayloadProto.decode(Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]));
  }
}
