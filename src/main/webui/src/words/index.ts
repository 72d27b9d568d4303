import { computed, ref, watchEffect } from 'vue';
import { en } from './en';
import { zh, type Words } from './zh';

export type Language = 'zh' | 'en';

const KEY = 'xinheng.language';

export const language = ref<Language>(localStorage.getItem(KEY) === 'en' ? 'en' : 'zh');

/** The console's words in the language that the officer reads. */
export const words = computed<Words>(() => (language.value === 'en' ? en : zh));

watchEffect(() => {
  document.documentElement.lang = language.value === 'en' ? 'en' : 'zh-CN';
  localStorage.setItem(KEY, language.value);
});

/** The word for a code of the API; a code that has none yet stands for itself. */
export function word(of: Readonly<Record<string, string>>, code: string | null | undefined): string {
  return code ? (of[code] ?? code) : '';
}
