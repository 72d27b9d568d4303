import type { Schemas } from '../../api/types';
import { idOf, isSubject } from '../../parts/party';

type LinkView = Schemas['LinkView'];

/** A party of a link by its name, as far as the officer may know it. */
export function nameOf(link: LinkView, party: string): string {
  return link.parties.find((one) => one.party === party)?.name ?? party;
}

/** The subject that a link reaches, if it is one. */
export function subjectOf(link: LinkView): string | undefined {
  return isSubject(link.link.target) ? idOf(link.link.target) : undefined;
}

/** The way from the cause to whom the link reaches. */
export function wayOf(link: LinkView): string {
  const { causingSubject, via, target } = link.link;
  return [causingSubject, ...via, target]
    .filter((party, at, all) => party !== all[at - 1])
    .map((party) => nameOf(link, party))
    .join(' → ');
}
