import type { Schemas } from '../../api/types';
import { percent } from '../../parts/ratio';

type Quota = Schemas['Quota'];

/** A stratum in its parts: the tier's label, or a dash where none applies, and the rule's ratio as a percentage. */
export function partsOf(stratum: string): { readonly tier: string; readonly ratio: string } {
  const [, tier = stratum, ratio] = /^(.*) ([\d.]+)$/.exec(stratum) ?? [];
  return { tier, ratio: ratio === undefined ? '' : percent(Number(ratio)) };
}

/** What is to be drawn of each tier and of how many, whatever the ratios within it. */
export function byTier(quotas: readonly Quota[]): readonly Quota[] {
  const sums = new Map<string, Quota>();
  for (const quota of quotas) {
    const { tier } = partsOf(quota.stratum);
    const sum = sums.get(tier);
    sums.set(tier, {
      stratum: tier,
      population: quota.population + (sum?.population ?? 0),
      quantity: quota.quantity + (sum?.quantity ?? 0),
    });
  }
  return [...sums.values()];
}
