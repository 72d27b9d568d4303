import cytoscape, { type Core } from 'cytoscape';
import dagre from 'cytoscape-dagre';
import fcose from 'cytoscape-fcose';

cytoscape.use(fcose);
cytoscape.use(dagre);

export type Arrangement = 'force' | 'tree' | 'rings';

/** Above so many parties, a rougher arrangement comes sooner. */
const MANY = 300;
const LARGEST = 1.4;

/** Arranges everything that is not pinned. */
export function arrange(core: Core, how: Arrangement): void {
  const size = core.nodes().length;
  const common = { animate: false, fit: true, padding: 40 };
  const layout =
    how === 'tree'
      ? { name: 'dagre', rankDir: 'TB', nodeSep: 50, rankSep: 70, ...common }
      : how === 'rings'
        ? { name: 'concentric', minNodeSpacing: 40, ...common }
        : {
            name: 'fcose',
            quality: size > MANY ? 'draft' : 'default',
            randomize: true,
            nodeDimensionsIncludeLabels: size <= MANY,
            nodeSeparation: 90,
            idealEdgeLength: 110,
            nodeRepulsion: 9000,
            packComponents: size <= MANY,
            ...common,
          };
  core.layout(layout as cytoscape.LayoutOptions).run();
  // A few parties would otherwise fill the window.
  if (core.zoom() > LARGEST) {
    core.zoom(LARGEST);
    core.center();
  }
}
