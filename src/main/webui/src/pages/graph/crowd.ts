import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';

// Runs as a worker: gets who is tied to whom, and answers with places, the first ones soon and better ones later.

/** Who is to be arranged, and the pairs that are tied. */
export interface Ties {
  readonly nodes: readonly string[];
  readonly edges: readonly (readonly [string, string])[];
}

/** A place for each of them. */
export type Places = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

interface Node extends SimulationNodeDatum {
  readonly id: string;
}

const DISTANCE = 130;
const REPULSION = -600;
const REACH = 3_000;
const GRAVITY = 0.04;
/** After how many rounds in all places are told; with the last ones nothing moves any more. */
const TOLD_AFTER = [20, 120, 300];

self.onmessage = ({ data }: MessageEvent<Ties>) => {
  const nodes: Node[] = data.nodes.map((id) => ({ id }));
  const links = data.edges.map(([source, target]) => ({ source, target }));
  const simulation = forceSimulation(nodes)
    .force('tie', forceLink<Node, (typeof links)[number]>(links).id((node) => node.id).distance(DISTANCE))
    .force('repulsion', forceManyBody().strength(REPULSION).distanceMax(REACH))
    .force('x', forceX().strength(GRAVITY))
    .force('y', forceY().strength(GRAVITY))
    .stop();
  let rounds = 0;
  for (const until of TOLD_AFTER) {
    simulation.tick(until - rounds);
    rounds = until;
    self.postMessage(Object.fromEntries(nodes.map(({ id, x = 0, y = 0 }) => [id, { x, y }])) satisfies Places);
  }
  self.close();
};
