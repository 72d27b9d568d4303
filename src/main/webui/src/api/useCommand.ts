import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import { words } from '../words';
import { idempotencyKey } from './client';
import { ProblemError } from './problem';

/** A change that an officer asks for: whether it is under way, and why it was refused. */
export interface Command {
  readonly busy: Ref<boolean>;
  readonly problem: ComputedRef<ProblemError | undefined>;
  /** what an officer reads of the refusal */
  readonly refusal: ComputedRef<string | undefined>;
  /** the work's answer, or undefined where it was refused; the work gets the key under which a repetition is the same */
  readonly run: <T>(work: (key: string) => Promise<T>) => Promise<T | undefined>;
  readonly forget: () => void;
}

/** Sent again after a lost answer, a change is the same change; after a refusal it is another one. */
export function useCommand(): Command {
  const busy = ref(false);
  const problem = shallowRef<ProblemError>();
  let key = idempotencyKey();

  async function run<T>(work: (key: string) => Promise<T>): Promise<T | undefined> {
    busy.value = true;
    problem.value = undefined;
    try {
      const done = await work(key);
      key = idempotencyKey();
      return done;
    } catch (failure) {
      if (!(failure instanceof ProblemError)) {
        throw failure;
      }
      problem.value = failure;
      if (failure.status >= 400 && failure.status < 500) {
        key = idempotencyKey();
      }
      return undefined;
    } finally {
      busy.value = false;
    }
  }

  return {
    busy,
    problem: computed(() => problem.value),
    refusal: computed(() => problem.value && said(problem.value)),
    run,
    forget: () => {
      problem.value = undefined;
      key = idempotencyKey();
    },
  };
}

/** What an officer reads of a problem. */
export function said(problem: ProblemError): string {
  const state = words.value.state;
  const known: Record<number, string> = { 0: state.unreachable, 403: state.refused(problem.message), 503: state.unavailable };
  return known[problem.status] ?? problem.message;
}
