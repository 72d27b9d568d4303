import cytoscape, { type Core } from 'cytoscape';
import dagre from 'cytoscape-dagre';
import fcose from 'cytoscape-fcose';
import type { Places, Ties } from './crowd';
import { CROWD } from './drawing';

cytoscape.use(fcose);
cytoscape.use(dagre);

export type Arrangement = 'force' | 'tree' | 'rings';

const LARGEST = 1.4;
const PADDING = 40;
/** What people do to the whole canvas, and for how many milliseconds it must rest after that before parties move. */
const MOVES = 'dragpan scrollzoom pinchzoom';
const STILL = 400;
/** Gives up what is under way, so that whoever waits for it goes on. */
let giveUp: (() => void) | undefined;

/** Arranges everything that is not pinned; done when a first arrangement is there, which a crowd's later ones improve. */
export async function arrange(core: Core, how: Arrangement): Promise<void> {
  stopArranging();
  if (how === 'force' && core.nodes().length > CROWD) {
    await arrangeCrowd(core);
  } else {
    core.layout(layoutOf(how)).run();
  }
  // A few parties would otherwise fill the window.
  if (!core.destroyed() && core.zoom() > LARGEST) {
    core.zoom(LARGEST);
    core.center();
  }
}

/** Ends an arrangement that is under way. */
export function stopArranging(): void {
  giveUp?.();
  giveUp = undefined;
}

function layoutOf(how: Arrangement): cytoscape.LayoutOptions {
  const common = { animate: false, fit: true, padding: PADDING };
  switch (how) {
    case 'tree':
      return { name: 'dagre', rankDir: 'TB', nodeSep: 50, rankSep: 70, ...common } as cytoscape.LayoutOptions;
    case 'rings':
      return { name: 'concentric', minNodeSpacing: 40, ...common };
    case 'force':
      return {
        name: 'fcose',
        nodeDimensionsIncludeLabels: true,
        nodeSeparation: 90,
        idealEdgeLength: 110,
        nodeRepulsion: 9000,
        ...common,
      } as cytoscape.LayoutOptions;
  }
}

/**
 * Thousands are arranged beside the page, which goes on answering meanwhile: first roughly, then better and better, and
 * never while somebody moves the canvas.
 */
function arrangeCrowd(core: Core): Promise<void> {
  const worker = new Worker(new URL('./crowd.ts', import.meta.url), { type: 'module' });
  return new Promise((arranged) => {
    let view = '';
    let latest: Places = {};
    let moved = Number.NEGATIVE_INFINITY;
    let waiting: number | undefined;
    const move = () => (moved = performance.now());
    const place = () => {
      const left = STILL - (performance.now() - moved);
      waiting = left > 0 ? window.setTimeout(place, left) : undefined;
      if (waiting === undefined) {
        core.nodes().positions((node) => latest[node.id()] ?? node.position());
        // Where somebody has looked closer meanwhile, they go on looking there.
        if (view === '' || view === viewOf(core)) {
          core.fit(undefined, PADDING);
          view = viewOf(core);
        }
        arranged();
      }
    };
    core.on(MOVES, move);
    giveUp = () => {
      worker.terminate();
      window.clearTimeout(waiting);
      core.off(MOVES, move);
      arranged();
    };
    worker.onmessage = ({ data }: MessageEvent<Places>) => {
      latest = data;
      if (waiting === undefined) {
        place();
      }
    };
    worker.onerror = stopArranging;
    // What is moved by hand stays where it was put.
    core.one('grab', 'node', stopArranging);
    worker.postMessage({
      nodes: core.nodes().map((node) => node.id()),
      edges: core.edges().map((edge) => [edge.source().id(), edge.target().id()]),
    } satisfies Ties);
  });
}

function viewOf(core: Core): string {
  return JSON.stringify([core.zoom(), core.pan()]);
}
