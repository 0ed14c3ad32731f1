/** One signed-in person talking to the API as a browser would; every mutation has its own idempotency key. */
import { randomUUID } from 'node:crypto';

export class ApiError extends Error {
  constructor(readonly status: number, readonly problem: { code?: string; title?: string; problems?: unknown }, request: string) {
    super(`${request}: ${status} ${problem.code ?? ''} ${problem.title ?? ''} ${problem.problems ? JSON.stringify(problem.problems) : ''}`);
  }
}

/** Statuses that say "not now": the same request with the same key is safe to send again. */
const PASSING = new Set([429, 503]);
const TRIES = 20;

export class ApiSession {
  private cookie = '';

  constructor(private readonly url: string) {}

  async signIn(email: string, password: string): Promise<this> {
    const response = await fetch(`${this.url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) });
    if (!response.ok) throw await failure(response, `sign in as ${email}`);
    this.cookie = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
    return this;
  }

  get<T>(path: string): Promise<T> {
    return this.request<T>('GET', path, {});
  }

  post<T>(path: string, body: unknown, key: string = randomUUID()): Promise<T> {
    return this.request<T>('POST', path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'idempotency-key': key } });
  }

  upload<T>(path: string, name: string, type: string, content: Uint8Array): Promise<T> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)], { type }), name);
    return this.request<T>('POST', path, { body: form });
  }

  async bytes(path: string): Promise<Buffer> {
    return Buffer.from(await (await this.send('GET', path, {})).arrayBuffer());
  }

  private async request<T>(method: string, path: string, init: RequestInit): Promise<T> {
    const response = await this.send(method, path, init);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  private async send(method: string, path: string, init: RequestInit): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      const response = await fetch(`${this.url}/api/v1${path}`, { ...init, method, headers: { ...init.headers, cookie: this.cookie } });
      if (response.ok) return response;
      const error = await failure(response, `${method} ${path}`);
      if (!PASSING.has(response.status) || attempt === TRIES) throw error;
      const after = Number(response.headers.get('retry-after'));
      await new Promise((resolve) => setTimeout(resolve, after > 0 && after < 10 ? after * 1_000 : 250 * attempt));
    }
  }
}

async function failure(response: Response, request: string): Promise<ApiError> {
  const text = await response.text();
  try {
    return new ApiError(response.status, JSON.parse(text) as { code?: string }, request);
  } catch {
    return new ApiError(response.status, { title: text.slice(0, 200) }, request);
  }
}
