import createClient, { type Middleware } from 'openapi-fetch';
import { ref } from 'vue';
import { ProblemError } from './problem';
import type { paths } from './schema';
import type { Problem } from './types';

/** The service. The session is a cookie; the header tells these requests from those of other sites. */
export const api = createClient<paths, 'application/json'>({
  baseUrl: '/',
  headers: { 'X-Console': '1' },
  credentials: 'same-origin',
});

/** Counts refusals for want of a session, so that whoever keeps the session notices. */
export const unauthenticated = ref(0);

const watchSession: Middleware = {
  onResponse({ request, response }) {
    const signingIn = request.method === 'POST' && request.url.endsWith('/api/v1/session');
    if (response.status === 401 && !signingIn) {
      unauthenticated.value++;
    }
  },
};
api.use(watchSession);

/** The answer itself, or the problem as an exception. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let result;
  try {
    result = await call;
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') {
      throw reason;
    }
    throw ProblemError.unreachable();
  }
  if (!result.response.ok) {
    throw new ProblemError(result.response.status, (result.error ?? {}) as Partial<Problem>);
  }
  return result.data as T;
}

/** A key under which the service takes a repeated request for the same one. */
export function idempotencyKey(): string {
  return crypto.randomUUID();
}
