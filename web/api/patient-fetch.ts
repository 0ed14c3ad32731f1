/** Longer than the server lets itself wait for the engine, shorter than people's patience. */
const ANSWER_WITHIN_MS = 30_000;

/**
 * Gives up on a request that nobody answers, as on a phone that lost its signal without noticing: the browser alone
 * waits for minutes. Giving up says nothing about whether the request arrived; whoever sends again uses the same key.
 * @throws DOMException TimeoutError
 */
export async function patientFetch(request: Request): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new DOMException('No answer in time', 'TimeoutError')), ANSWER_WITHIN_MS);
  const stop = () => late.abort(request.signal.reason);
  request.signal.addEventListener('abort', stop, { once: true });
  try {
    return await fetch(request, { signal: late.signal });
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', stop);
  }
}
