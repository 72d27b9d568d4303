import { computed, shallowRef } from 'vue';

const MOST_STEPS = 100;

/** A value whose changes can be undone and done again. */
export function useSteps<T>(first: T) {
  const steps = shallowRef<{ readonly past: readonly T[]; readonly now: T; readonly future: readonly T[] }>({
    past: [],
    now: first,
    future: [],
  });
  return {
    now: computed(() => steps.value.now),
    canUndo: computed(() => steps.value.past.length > 0),
    canRedo: computed(() => steps.value.future.length > 0),
    step(next: T): void {
      const { past, now } = steps.value;
      steps.value = { past: [...past, now].slice(-MOST_STEPS), now: next, future: [] };
    },
    /** Begins anew; nothing before it can be undone. */
    begin(value: T): void {
      steps.value = { past: [], now: value, future: [] };
    },
    undo(): void {
      const { past, now, future } = steps.value;
      const before = past.at(-1);
      if (before !== undefined) {
        steps.value = { past: past.slice(0, -1), now: before, future: [now, ...future] };
      }
    },
    redo(): void {
      const { past, now, future } = steps.value;
      const [after, ...later] = future;
      if (after !== undefined) {
        steps.value = { past: [...past, now], now: after, future: later };
      }
    },
  };
}
