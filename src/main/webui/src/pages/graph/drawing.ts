import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from 'cytoscape';
import dagre from 'cytoscape-dagre';
import fcose from 'cytoscape-fcose';
import { colour } from '../../look/look';
import { percent } from '../../parts/ratio';
import { word, words } from '../../words';
import { moreId, partyOf, shareOf, type Canvas } from './model';

cytoscape.use(fcose);
cytoscape.use(dagre);

export type Arrangement = 'force' | 'tree' | 'rings';

const SPREAD = 130;
const LONGEST_NAME = 14;
const LARGEST = 1.4;
/** Above so many parties, labels appear only when one is near enough to read them. */
const MANY = 300;

/** A canvas in a container. Its style sheet is ours, so that none is written into the page. */
export function open(container: HTMLElement): Core {
  const id = '__________cytoscape_stylesheet';
  if (!document.getElementById(id)) {
    const mark = document.createElement('meta');
    mark.id = id;
    document.head.append(mark);
  }
  return cytoscape({
    container,
    style: styles(),
    minZoom: 0.05,
    maxZoom: 3,
    wheelSensitivity: 0.3,
    boxSelectionEnabled: false,
    hideEdgesOnViewport: false,
    textureOnViewport: false,
    pixelRatio: 1,
  });
}

/** Colours and shapes as the page looks now. Persons are round, subjects are boxes, what is no entity is a diamond. */
export function styles(): StylesheetJson {
  const ink = colour('--ink');
  const faint = colour('--ink-faint');
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        'font-size': 11,
        'font-family': getComputedStyle(document.body).fontFamily,
        color: ink,
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-wrap': 'wrap',
        'text-max-width': '120px',
        'min-zoomed-font-size': 7,
        width: 26,
        height: 26,
        'background-color': colour('--tier-0-wash'),
        'border-width': 2,
        'border-color': colour('--tier-0'),
      },
    },
    { selector: 'node[type = "subject"]', style: { shape: 'round-rectangle', width: 34, height: 22 } },
    {
      selector: 'node[type = "person"]',
      style: { 'background-color': colour('--tier-1-wash'), 'border-color': colour('--tier-1') },
    },
    {
      selector: 'node[type = "more"]',
      style: {
        shape: 'round-rectangle',
        width: 74,
        height: 20,
        'text-valign': 'center',
        'text-margin-y': 0,
        'background-color': colour('--panel'),
        'border-style': 'dashed',
        'border-width': 1,
        'border-color': faint,
        color: colour('--accent-ink'),
      },
    },
    {
      // Nothing spreads through a barrier: its outline says so without colour.
      selector: 'node[?barrier]',
      style: { shape: 'octagon', 'border-style': 'double', 'border-width': 4, 'border-color': faint },
    },
    { selector: 'node[?inactive]', style: { 'border-style': 'dashed', opacity: 0.75 } },
    {
      selector: 'node.centre',
      style: { 'border-width': 4, 'font-weight': 'bold', width: 44, height: 28 },
    },
    { selector: 'node.pinned', style: { 'border-style': 'double', 'border-width': 5 } },
    { selector: 'node:selected', style: { 'overlay-color': colour('--focus'), 'overlay-opacity': 0.25 } },
    {
      selector: 'edge',
      style: {
        width: 1.2,
        'curve-style': 'bezier',
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        'line-color': colour('--line-strong'),
        'target-arrow-color': colour('--line-strong'),
        label: 'data(label)',
        'font-size': 9,
        color: faint,
        'font-family': getComputedStyle(document.body).fontFamily,
        'text-background-color': colour('--page'),
        'text-background-opacity': 0.85,
        'text-rotation': 'autorotate',
        'text-background-padding': '2px',
        'min-zoomed-font-size': 8,
      },
    },
    { selector: 'edge[?ended]', style: { 'line-style': 'dotted' } },
    { selector: 'edge[type = "more"]', style: { 'line-style': 'dashed', 'target-arrow-shape': 'none' } },
    {
      selector: 'edge[type = "compound"]',
      style: {
        'line-style': 'dashed',
        'curve-style': 'unbundled-bezier',
        width: 1.6,
        'line-color': colour('--tier-1'),
        'target-arrow-color': colour('--tier-1'),
        color: colour('--tier-1'),
        'font-size': 10,
      },
    },
    { selector: 'edge[?controls]', style: { width: 3, 'font-weight': 'bold' } },
    {
      selector: 'edge.path',
      style: {
        width: 4,
        'line-color': colour('--accent'),
        'target-arrow-color': colour('--accent'),
        color: ink,
      },
    },
    {
      selector: 'edge.punished',
      style: {
        width: 4,
        'line-color': colour('--bad'),
        'target-arrow-color': colour('--bad'),
        color: ink,
        'line-style': 'dashed',
      },
    },
  ];
}

/** How a canvas is looked at: kinds that are hidden, the date, and the kinds of subject that are barriers. */
export interface View {
  readonly hidden: ReadonlySet<string>;
  readonly on: string;
  readonly barriers: ReadonlySet<string>;
}

/** Brings the drawing to what is on the canvas: new parties appear around the one they came from. */
export function draw(core: Core, canvas: Canvas, view: View): void {
  const wanted = new Map(elements(canvas, view).map((element) => [element.data.id as string, element]));
  core.batch(() => {
    core.elements().forEach((element) => {
      if (!wanted.has(element.id())) {
        element.remove();
      }
    });
    const fresh = [...wanted.values()].filter((element) => core.getElementById(element.data.id as string).empty());
    place(core, fresh);
    core.add(fresh);
    wanted.forEach((element, id) => core.getElementById(id).data('label', element.data['label']));
  });
}

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

function elements(canvas: Canvas, { hidden, on, barriers }: View): ElementDefinition[] {
  const relations = [...canvas.relations.values()].filter((one) => !hidden.has(one.relation.kind));
  return [
    ...[...canvas.parties.values()].map((party) => ({
      data: {
        id: partyOf(party),
        type: partyOf(party).startsWith('person/') ? 'person' : 'subject',
        label: short(party.name ?? partyOf(party)),
        barrier: Boolean(party.kind && barriers.has(party.kind)),
        inactive: party.status !== undefined && party.status !== 'ACTIVE',
      },
    })),
    ...relations.map(({ id, relation }) => ({
      data: {
        id,
        source: relation.from,
        target: relation.to,
        kind: relation.kind,
        ended: Boolean(relation.period.until && relation.period.until <= on),
        label: `${word(words.value.terms.relationKind, relation.kind)}${relation.share ? ` ${percent(relation.share)}` : ''}`,
      },
    })),
    ...[...canvas.compounds].map(([id, one]) => ({
      data: {
        id,
        type: 'compound',
        source: one.from,
        target: one.to,
        controls: one.controls === 'YES',
        label: `Σ ${shareOf(one)}${one.controls === 'YES' ? ` ${words.value.graph.controls.YES}` : ''}`,
      },
    })),
    ...[...canvas.more.values()]
      .filter((more) => !hidden.has(more.kind))
      .flatMap((more) => [
        { data: { id: moreId(more), type: 'more', label: words.value.graph.more(more.left) } },
        { data: { id: `edge/${moreId(more)}`, type: 'more', source: more.party, target: moreId(more), label: '' } },
      ]),
  ];
}

/** New nodes begin on a ring around a neighbour that is there already, so that an expansion disturbs nothing. */
function place(core: Core, fresh: ElementDefinition[]): void {
  const nodes = fresh.filter((element) => element.data.source === undefined);
  const edges = fresh.filter((element) => element.data.source !== undefined);
  nodes.forEach((node, at) => {
    const edge = edges.find((one) => one.data.source === node.data.id || one.data.target === node.data.id);
    const other = edge?.data.source === node.data.id ? edge?.data.target : edge?.data.source;
    const neighbour = other ? core.getElementById(other as string) : undefined;
    if (neighbour?.nonempty()) {
      const ring = 1 + Math.floor(at / 12);
      const angle = (2 * Math.PI * at) / Math.min(12, nodes.length) + ring / 2;
      const centre = neighbour.position();
      node.position = {
        x: centre.x + ring * SPREAD * Math.cos(angle),
        y: centre.y + ring * SPREAD * Math.sin(angle),
      };
    }
  });
}

function short(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}
