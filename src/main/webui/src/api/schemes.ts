import { computed, shallowRef } from 'vue';
import { answer, api } from './client';
import type { Schemas } from './types';

const words = shallowRef<Schemas['SchemeWords']>();
let asked: Promise<void> | undefined;

const titles = computed(() => new Map((words.value?.schemes ?? []).map((one) => [one.code, one.title])));
const labels = computed(() => new Map((words.value?.labels ?? []).map((one) => [one.code, one.title])));
const dimensions = computed(
  () =>
    new Map(
      (words.value?.schemes ?? []).flatMap((scheme) =>
        scheme.dimensions.map((one): [string, string] => [`${scheme.code}/${one.code}`, one.title]),
      ),
    ),
);

/** What the codes of the policy in force stand for, asked for once a session. A code without a title stands for itself. */
export function useSchemes() {
  asked ??= answer(api.GET('/api/v1/schemes')).then(
    (found) => {
      words.value = found;
    },
    () => {
      asked = undefined;
    },
  );
  return {
    barriers: computed(() => words.value?.barriers ?? []),
    schemes: computed(() => words.value?.schemes ?? []),
    labels: computed(() => words.value?.labels ?? []),
    schemeTitle: (code: string) => titles.value.get(code) ?? code,
    labelTitle: (code: string) => labels.value.get(code) ?? code,
    dimensionTitle: (scheme: string, code: string) => dimensions.value.get(`${scheme}/${code}`) ?? code,
  };
}

/** Forgets them, for the next officer at this browser or after another policy came into force. */
export function forgetSchemes(): void {
  asked = undefined;
}
