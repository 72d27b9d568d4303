import { shallowRef } from 'vue';

const KEY = 'xinheng.canvases';
const MOST = 30;

/**
 * A canvas as this browser keeps it: identifiers and places alone. Names and relations are asked for anew, so that
 * nothing that the officer may no longer see is kept, and what is shown is of today.
 */
export interface SavedCanvas {
  readonly name: string;
  readonly centre: string;
  readonly savedAt: string;
  readonly parties: readonly string[];
  readonly expanded: readonly string[];
  readonly places: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}

export const savedCanvases = shallowRef<readonly SavedCanvas[]>(stored());

export function saveCanvas(canvas: SavedCanvas): void {
  keep([canvas, ...savedCanvases.value.filter((one) => one.name !== canvas.name)].slice(0, MOST));
}

export function forgetCanvas(name: string): void {
  keep(savedCanvases.value.filter((one) => one.name !== name));
}

function keep(canvases: readonly SavedCanvas[]): void {
  savedCanvases.value = canvases;
  localStorage.setItem(KEY, JSON.stringify(canvases));
}

function stored(): readonly SavedCanvas[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(found) ? (found as SavedCanvas[]) : [];
  } catch {
    return [];
  }
}
