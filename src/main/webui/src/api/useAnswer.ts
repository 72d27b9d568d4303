import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { ProblemError } from './problem';

/** What a page shows of one question to the service. */
export interface Answered<T> {
  /** the latest answer; kept while a newer one is on its way */
  readonly data: ShallowRef<T | undefined>;
  readonly problem: ShallowRef<ProblemError | undefined>;
  readonly loading: Ref<boolean>;
  readonly reload: () => Promise<void>;
}

/**
 * Asks the service now and whenever what the question depends on changes. A newer question cancels an older one, so
 * answers never arrive in the wrong order.
 */
export function useAnswer<T>(key: () => unknown, load: (signal: AbortSignal) => Promise<T>): Answered<T> {
  const data = shallowRef<T>();
  const problem = shallowRef<ProblemError>();
  const loading = ref(false);
  let current: AbortController | undefined;

  async function reload(): Promise<void> {
    current?.abort();
    const mine = new AbortController();
    current = mine;
    loading.value = true;
    try {
      const value = await load(mine.signal);
      if (current === mine) {
        data.value = value;
        problem.value = undefined;
      }
    } catch (reason) {
      if (current === mine && !mine.signal.aborted) {
        problem.value = reason instanceof ProblemError ? reason : ProblemError.unreachable();
        if (!(reason instanceof ProblemError)) {
          console.error(reason);
        }
      }
    } finally {
      if (current === mine) {
        loading.value = false;
      }
    }
  }

  watch(
    key,
    (now, before) => {
      if (before !== undefined && JSON.stringify(now) !== JSON.stringify(before)) {
        data.value = undefined;
      }
      void reload();
    },
    { immediate: true, deep: true },
  );
  onScopeDispose(() => current?.abort());
  return { data, problem, loading, reload };
}
