import { computed, shallowRef } from 'vue';
import { answer, api } from './client';
import type { Area, Department, Item } from './types';

const areas = shallowRef<readonly Area[]>([]);
const departments = shallowRef<readonly Department[]>([]);
const items = shallowRef<readonly Item[]>([]);
let asked: Promise<void> | undefined;

const areaNames = computed(() => new Map(areas.value.map((area) => [area.code, area.name])));
const departmentNames = computed(() => new Map(departments.value.map((d) => [d.code, d.name])));
const itemNames = computed(() => new Map(items.value.map((item) => [item.code, item.name])));

async function load(): Promise<void> {
  const [a, d, i] = await Promise.all([
    answer(api.GET('/api/v1/areas')),
    answer(api.GET('/api/v1/departments')),
    answer(api.GET('/api/v1/items')),
  ]);
  areas.value = a;
  departments.value = d;
  items.value = i;
}

/** Areas, departments and items with their names, asked for once a session. A code without a name stands for itself. */
export function useCatalogue() {
  asked ??= load().catch(() => {
    asked = undefined;
  });
  return {
    areas,
    departments,
    items,
    areaName: (code: string) => areaNames.value.get(code) ?? code,
    departmentName: (code: string) => departmentNames.value.get(code) ?? code,
    itemName: (code: string) => itemNames.value.get(code) ?? code,
  };
}

/** Forgets them, for the next officer at this browser or after they were changed. */
export function forgetCatalogue(): void {
  asked = undefined;
}
