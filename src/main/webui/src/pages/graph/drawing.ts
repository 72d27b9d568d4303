import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import { isSubject } from '../../parts/party';
import { percent } from '../../parts/ratio';
import { word, words } from '../../words';
import { moreId, partyOf, shareOf, type Canvas } from './model';
import { styles } from './styles';

const SPREAD = 130;
const RING = 12;
const LONGEST_NAME = 24;
/** There are colours for so many tiers; worse ones share the last. */
const WORST = 4;
/** More parties than that are a crowd, which is drawn and arranged more plainly. */
export const CROWD = 300;

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
    style: styles(false),
    minZoom: 0.05,
    maxZoom: 3,
    wheelSensitivity: 0.3,
    boxSelectionEnabled: false,
    hideEdgesOnViewport: false,
    textureOnViewport: false,
    pixelRatio: 1,
  });
}

/** Gives the drawing the colours of the page as it looks now. */
export function dress(core: Core, crowded = Boolean(core.scratch('crowded'))): void {
  core.scratch('crowded', crowded);
  core.style(styles(crowded));
}

/** How a canvas is looked at: kinds that are hidden, the date, and the kinds of subject that are barriers. */
export interface View {
  readonly hidden: ReadonlySet<string>;
  readonly on: string;
  readonly barriers: ReadonlySet<string>;
}

/** Brings the drawing to what is on the canvas: new parties appear around the one they came from. */
export function draw(core: Core, canvas: Canvas, view: View): void {
  const wanted = elements(canvas, view);
  const kept = new Set(wanted.map(({ data }) => data.id));
  const crowded = canvas.parties.size > CROWD;
  if (crowded !== Boolean(core.scratch('crowded'))) {
    dress(core, crowded);
  }
  core.batch(() => {
    core.remove(core.elements().filter((element) => !kept.has(element.id())));
    const fresh = wanted.filter((element) => {
      const drawn = core.getElementById(element.data.id as string);
      if (drawn.nonempty()) {
        update(drawn.data() as Record<string, unknown>, element.data, (name, value) => drawn.data(name, value));
      }
      return drawn.empty();
    });
    place(core, fresh);
    core.add(fresh);
  });
}

function elements(canvas: Canvas, { hidden, on, barriers }: View): ElementDefinition[] {
  const relations = [...canvas.relations.values()].filter((one) => !hidden.has(one.relation.kind));
  return [
    ...[...canvas.parties.values()].map((party) => ({
      data: {
        id: partyOf(party),
        type: isSubject(partyOf(party)) ? 'subject' : 'person',
        label: short(party.name ?? partyOf(party)),
        tier: party.tiers[0]?.label ?? '',
        ordinal: Math.min(party.tiers[0]?.ordinal ?? -1, WORST),
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

/** Sets what differs alone, since every setting has styles computed anew. */
function update(
  now: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
  set: (name: string, value: unknown) => void,
): void {
  for (const [name, value] of Object.entries(wanted)) {
    if (now[name] !== value) {
      set(name, value);
    }
  }
}

/** New nodes begin on rings around a neighbour that is there already, so that an expansion disturbs nothing. */
function place(core: Core, fresh: readonly ElementDefinition[]): void {
  const neighbours = new Map<unknown, string>();
  for (const { data } of fresh.filter((element) => element.data.source !== undefined)) {
    if (core.getElementById(data.source as string).nonempty()) {
      neighbours.set(data.target, data.source as string);
    } else if (core.getElementById(data.target as string).nonempty()) {
      neighbours.set(data.source, data.target as string);
    }
  }
  const nodes = fresh.filter((element) => element.data.source === undefined);
  nodes.forEach((node, at) => {
    const neighbour = neighbours.get(node.data.id);
    if (neighbour) {
      const ring = 1 + Math.floor(at / RING);
      const angle = (2 * Math.PI * at) / Math.min(RING, nodes.length) + ring / 2;
      const { x, y } = core.getElementById(neighbour).position();
      node.position = { x: x + ring * SPREAD * Math.cos(angle), y: y + ring * SPREAD * Math.sin(angle) };
    }
  });
}

function short(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}
