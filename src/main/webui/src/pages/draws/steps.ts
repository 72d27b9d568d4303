import type { Schemas } from '../../api/types';
import { words } from '../../words';

type Draw = Schemas['DrawView'];
type Result = Schemas['CheckResultView'];

/** One step of a draw: whether it is done, what can be told of it, and who may take it. */
export interface Step {
  readonly name: keyof typeof words.value.checks.step;
  readonly state: 'done' | 'now' | 'later';
  readonly told: string;
  readonly who: string;
}

/** The steps of a draw from the promised secret to the last published result. */
export function stepsOf(draw: Draw, results: readonly Result[], moment: (at: string) => string): readonly Step[] {
  const { checks } = words.value;
  const drawn = draw.opening !== null && draw.opening !== undefined;
  const visits = draw.visits.length;
  const standing = results.filter(({ result }) => !['REJECTED', 'WITHDRAWN'].includes(result.state));
  const reviewed = standing.filter(({ result }) => result.state !== 'ENTERED');
  const published = reviewed.filter(({ result }) => result.state !== 'APPROVED');
  const done = [
    true,
    true,
    drawn,
    drawn && standing.length >= visits,
    drawn && reviewed.length >= visits,
    drawn && published.length >= visits,
  ];
  const now = draw.state === 'SUPERSEDED' ? -1 : done.indexOf(false);
  const state = (at: number): Step['state'] => (done[at] ? 'done' : at === now ? 'now' : 'later');
  return [
    { name: 'promise', state: state(0), told: draw.committedBy, who: checks.who.promise },
    { name: 'prepare', state: state(1), told: draw.preparedBy, who: checks.who.prepare },
    {
      name: 'open',
      state: state(2),
      told: draw.opening ? checks.promised(draw.opening.by, moment(draw.opening.at)) : checks.openFrom(moment(draw.publicAfter)),
      who: checks.who.open(draw.committedBy),
    },
    { name: 'enter', state: state(3), told: checks.of(standing.length, visits), who: checks.who.enter },
    { name: 'review', state: state(4), told: checks.of(reviewed.length, visits), who: checks.who.review },
    { name: 'publish', state: state(5), told: checks.of(published.length, visits), who: checks.who.publish },
  ];
}
