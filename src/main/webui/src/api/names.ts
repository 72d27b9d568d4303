import { shallowRef, watch } from 'vue';
import { answer, api } from './client';

/** Names that the service gives at once. */
const MOST = 1_000;
const names = shallowRef<ReadonlyMap<string, string>>(new Map());

/**
 * Names of subjects that a list only identifies, asked for once. A subject whose name is not known, or not shown to the
 * officer, stands by its identifier.
 *
 * @param ids the identifiers in question, as far as they are known by now
 */
export function useNames(ids: () => readonly string[]) {
  watch(
    ids,
    async (wanted) => {
      const missing = [...new Set(wanted)].filter((id) => !names.value.has(id));
      for (let at = 0; at < missing.length; at += MOST) {
        const body = missing.slice(at, at + MOST);
        const found = await answer(api.POST('/api/v1/subject-names', { body })).catch(() => []);
        names.value = new Map([...names.value, ...found.map((one): [string, string] => [one.subject, one.name])]);
      }
    },
    { immediate: true },
  );
  return (id: string): string => names.value.get(id) ?? id;
}

/** Forgets them, for the next officer at this browser. */
export function forgetNames(): void {
  names.value = new Map();
}
