import { computed, ref, watchEffect } from 'vue';

/** How the console looks: as the system does, or as the officer chose. */
export type Look = 'light' | 'dark' | 'system';

const KEY = 'xinheng.look';
const system = window.matchMedia('(prefers-color-scheme: dark)');
const systemIsDark = ref(system.matches);
system.addEventListener('change', (event) => (systemIsDark.value = event.matches));

export const look = ref<Look>(stored());
export const dark = computed(() => (look.value === 'system' ? systemIsDark.value : look.value === 'dark'));

/** Keeps the page and the officer's choice in step. */
export function applyLook(): void {
  watchEffect(() => {
    document.documentElement.classList.toggle('dark', dark.value);
    localStorage.setItem(KEY, look.value);
  });
}

/** The colour of a token as it is now, for drawings that know no style sheets. */
export function colour(token: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(token).trim();
}

function stored(): Look {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
}
