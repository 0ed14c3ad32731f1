import { setTimeout as pause } from 'node:timers/promises';
import type { Ledger } from './ledger';

/** As long as the pages wait (web/api). Milliseconds. */
const GIVE_UP_MS = 30_000;
/** "Not now": the same request with the same key is safe to send again. */
const PASSING = new Set([429, 500, 502, 503, 504]);

export interface Answer<T> { status: number; body: T; code: string | null }
export interface Wanted { method: 'GET' | 'POST'; path: string; body?: unknown; key?: string }

/** One signed-in person's way to the API: keeps asking with the same key until there is a real answer, as the pages do. */
export class Client {
  private cookie = '';
  private signingIn: Promise<void> | null = null;

  constructor(private readonly options: { url: string; email: string; password: string; ledger: Ledger; signal: AbortSignal }) {}

  /** @throws when the run is given up before there is an answer. */
  async ask<T>(wanted: Wanted): Promise<Answer<T>> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.once<T>(wanted);
      if (answer?.status === 401) await this.signIn();
      else if (answer && !PASSING.has(answer.status)) return answer;
      this.options.signal.throwIfAborted();
      await pause(Math.min(100 * 2 ** Math.min(attempt, 5), 1_500) * (0.5 + Math.random()), undefined, { signal: this.options.signal });
    }
  }

  /** One request; null when no answer came. */
  private async once<T>({ method, path, body, key }: Wanted): Promise<Answer<T> | null> {
    const { url, ledger, signal } = this.options;
    if (this.cookie === '') await this.signIn();
    try {
      const response = await fetch(`${url}/api/v1${path}`, {
        method, signal: AbortSignal.any([signal, AbortSignal.timeout(GIVE_UP_MS)]),
        headers: { cookie: this.cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(key ? { 'idempotency-key': key } : {}) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const read = (response.status === 204 ? null : await response.json()) as T & { code?: string };
      const code = response.ok ? null : (read?.code ?? 'without-code');
      ledger.count(code ? `${response.status} ${code}` : String(response.status));
      return { status: response.status, body: read, code };
    } catch (error) {
      ledger.count(error instanceof Error && error.name === 'TimeoutError' ? 'no answer in 30 s' : 'connection lost');
      return null;
    }
  }

  private signIn(): Promise<void> {
    this.signingIn ??= this.signInUntilDone().finally(() => { this.signingIn = null; });
    return this.signingIn;
  }

  private async signInUntilDone(): Promise<void> {
    const { url, email, password, signal, ledger } = this.options;
    for (;;) {
      const response = await fetch(`${url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }), signal: AbortSignal.any([signal, AbortSignal.timeout(GIVE_UP_MS)]) }).catch(() => null);
      if (response) await response.arrayBuffer().catch(() => null);
      ledger.count(response ? `sign-in ${response.status}` : 'sign-in without answer');
      if (response?.ok) {
        this.cookie = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
        return;
      }
      if (response?.status === 401) throw new Error(`${email} may not sign in`);
      signal.throwIfAborted();
      await pause(300, undefined, { signal });
    }
  }
}
