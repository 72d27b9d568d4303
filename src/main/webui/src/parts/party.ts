import type { RouteLocationRaw } from 'vue-router';

const SUBJECT = 'subject/';

/** Whether a party, as the API writes it (`subject/{id}` or `person/{id}`), is a subject. */
export function isSubject(party: string): boolean {
  return party.startsWith(SUBJECT);
}

/** A party's own identifier, without what it is. */
export function idOf(party: string): string {
  return party.slice(party.indexOf('/') + 1);
}

/** The page of the relations around a party. */
export function graphOf(party: string): RouteLocationRaw {
  return { name: isSubject(party) ? 'graph' : 'person-graph', params: { id: idOf(party) } };
}
