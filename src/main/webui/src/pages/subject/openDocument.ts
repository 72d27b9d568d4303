import { ref } from 'vue';

/** The record whose decision document is open on top of the page, if any. */
export const openRecord = ref<string>();

export function openDocument(record: string): void {
  openRecord.value = record;
}
