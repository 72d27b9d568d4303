/** What a list of subjects can be narrowed by, as the address and the service name it. */
export const FILTERS = ['area', 'kind', 'tier', 'tag', 'item', 'department', 'person'] as const;
export type Filter = (typeof FILTERS)[number];
