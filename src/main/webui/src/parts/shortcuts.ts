import { onBeforeUnmount, onMounted, ref, watch } from 'vue';

/** Whether the list of shortcuts is open. */
export const helpOpen = ref(false);

/**
 * What was typed between the stroke that leads to the search box and the box taking it; undefined while nobody is on
 * the way there. A page that is loaded on demand may take longer than an officer's next letters.
 */
const underWay = ref<string>();

/** Whether a key goes into a field rather than to the page. */
function inField(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  return /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName) || target.isContentEditable;
}

/** Listens for the shortcuts of every page; the caller leads to the page of the search box. */
export function useShortcuts(toSearch: () => Promise<unknown>): void {
  function pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || inField(event)) {
      return;
    }
    if (underWay.value !== undefined) {
      collect(event, underWay.value);
    } else if (event.key === '/') {
      event.preventDefault();
      underWay.value = '';
      void toSearch().catch(() => (underWay.value = undefined));
    } else if (event.key === '?') {
      event.preventDefault();
      helpOpen.value = true;
    }
  }
  onMounted(() => window.addEventListener('keydown', pressed));
  onBeforeUnmount(() => window.removeEventListener('keydown', pressed));
}

function collect(event: KeyboardEvent, so: string): void {
  if (event.key.length === 1) {
    event.preventDefault();
    underWay.value = so + event.key;
  } else if (event.key === 'Backspace') {
    event.preventDefault();
    underWay.value = so.slice(0, -1);
  } else if (event.key === 'Escape') {
    underWay.value = undefined;
  }
}

/** Takes the focus, and what was typed on the way to it, whenever an officer asks for the search box. */
export function useSearchBox(take: (typed: string | undefined) => void): void {
  function arrive(): void {
    const typed = underWay.value;
    underWay.value = undefined;
    take(typed);
  }
  onMounted(arrive);
  watch(underWay, (typed) => typed !== undefined && arrive());
}
