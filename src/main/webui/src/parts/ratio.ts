/** A ratio as officers write it: 2%, 0.5%. The service's decimals are exact; so is this, up to four places. */
export function percent(ratio: number): string {
  return `${Number((ratio * 100).toFixed(4))}%`;
}
