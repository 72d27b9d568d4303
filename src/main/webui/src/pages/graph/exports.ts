import type { Core } from 'cytoscape';
import { csv } from './csv';
import { word, words } from '../../words';
import type { Canvas } from './model';

/** The relations on the canvas as rows that spreadsheets open. */
export function asCsv(canvas: Canvas): string {
  const w = words.value;
  const name = (party: string) => canvas.parties.get(party)?.name ?? party;
  return csv([
    [w.graph.from, w.graph.kind, w.graph.to, w.graph.share, w.graph.votes, w.graph.since, w.graph.until, w.graph.source],
    ...[...canvas.relations.values()].map(({ relation }) => [
      name(relation.from),
      word(w.terms.relationKind, relation.kind),
      name(relation.to),
      relation.share?.toString() ?? '',
      relation.votes?.toString() ?? '',
      relation.period.from,
      relation.period.until ?? '',
      relation.source,
    ]),
  ]);
}

/** GraphML takes no slash in the identifier of a node. */
function node(party: string): string {
  return escape(party.replace('/', '.'));
}

/** The canvas as GraphML, for other graph programs. */
export function asGraphml(canvas: Canvas): string {
  const keys = ['name', 'kind', 'share', 'votes', 'from', 'until'].map(
    (key) => `<key id="${key}" for="all" attr.name="${key}" attr.type="string"/>`,
  );
  const nodes = [...canvas.parties].map(
    ([id, party]) => `<node id="${node(id)}">${data('name', party.name)}${data('kind', party.kind)}</node>`,
  );
  const edges = [...canvas.relations].map(
    ([id, { relation }]) =>
      `<edge id="${escape(id)}" source="${node(relation.from)}" target="${node(relation.to)}">${data('kind', relation.kind)}${data('share', relation.share?.toString())}${data('votes', relation.votes?.toString())}${data('from', relation.period.from)}${data('until', relation.period.until)}</edge>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keys.join('\n')}
<graph edgedefault="directed">
${[...nodes, ...edges].join('\n')}
</graph>
</graphml>
`;
}

/** The drawing as it is, as scalable graphics. */
export function asSvg(core: Core): string {
  const box = core.elements().boundingBox();
  const edges = core.edges().map((edge) => {
    const from = edge.source().position();
    const to = edge.target().position();
    const line = `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke="${edge.style('line-color')}" stroke-width="${edge.numericStyle('width')}"/>`;
    return `${line}<text x="${(from.x + to.x) / 2}" y="${(from.y + to.y) / 2}" font-size="9" text-anchor="middle">${escape(edge.data('label') as string)}</text>`;
  });
  const nodes = core.nodes().map((node) => {
    const { x, y } = node.position();
    const [width, height] = [node.width(), node.height()];
    const round = node.data('type') === 'person' ? width / 2 : 4;
    return `<rect x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="${round}" fill="${node.style('background-color')}" stroke="${node.style('border-color')}" stroke-width="2"/><text x="${x}" y="${y + height / 2 + 13}" font-size="11" text-anchor="middle">${escape(node.data('label') as string)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.x1 - 20} ${box.y1 - 20} ${box.w + 40} ${box.h + 40}" font-family="sans-serif">${edges.join('')}${nodes.join('')}</svg>`;
}

function data(key: string, value: string | null | undefined): string {
  return value ? `<data key="${key}">${escape(value)}</data>` : '';
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
