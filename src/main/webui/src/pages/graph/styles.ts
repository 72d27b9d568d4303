import type { NodeSingular, StylesheetJson } from 'cytoscape';
import { colour } from '../../look/look';

const TIERS = [0, 1, 2, 3, 4];
const LONGEST_CROWDED_NAME = 10;

/**
 * Colours and shapes as the page looks now. Persons are round; subjects are boxes with the letter of their tier. In a
 * crowd it stands before the name instead, and only relations that stand out bear words and arrows: measuring and
 * drawing all of them is what makes thousands slow, and nobody could read them.
 */
export function styles(crowded: boolean): StylesheetJson {
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
        'text-max-width': '110px',
        'text-overflow-wrap': 'anywhere',
        'min-zoomed-font-size': 7,
        width: 26,
        height: 26,
        'background-color': colour('--panel'),
        'border-width': 2,
        'border-color': colour('--ink-soft'),
      },
    },
    { selector: 'node[type = "subject"]', style: { shape: 'round-rectangle', width: 34, height: 24 } },
    ...TIERS.map((ordinal) => tier(ordinal, colour(`--tier-${ordinal}`))),
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
    { selector: 'node.centre[type = "person"]', style: { width: 36, height: 36 } },
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
    ...(crowded ? crowd() : []),
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

function tier(ordinal: number, ink: string): StylesheetJson[number] {
  return {
    selector: `node[ordinal = ${ordinal}]`,
    style: {
      'background-color': colour(`--tier-${ordinal}-wash`),
      'border-color': ink,
      'background-image': (node: NodeSingular) => letter(node.data('tier') as string, ink),
      'background-width': '100%',
      'background-height': '100%',
    },
  };
}

function crowd(): StylesheetJson {
  return [
    {
      selector: 'node[type != "more"]',
      style: {
        'background-image': 'none',
        'border-width': 5,
        width: 56,
        height: 40,
        'font-size': 20,
        'text-wrap': 'none',
        label: (node: NodeSingular) =>
          `${node.data('tier') as string} ${(node.data('label') as string).slice(0, LONGEST_CROWDED_NAME)}`.trim(),
      },
    },
    {
      selector: 'edge',
      style: { 'curve-style': 'haystack', 'haystack-radius': 0, label: '', 'target-arrow-shape': 'none', width: 3 },
    },
    { selector: 'node[type = "person"]', style: { height: 56 } },
    { selector: 'node.centre', style: { width: 120, height: 80, 'border-width': 10 } },
    { selector: 'node.centre[type = "person"]', style: { width: 100, height: 100 } },
    {
      selector: 'edge.near, edge.path, edge.punished, edge[type = "compound"]',
      style: { 'curve-style': 'bezier', label: 'data(label)', 'target-arrow-shape': 'triangle' },
    },
  ];
}

/** A tier's letter as a picture for the middle of a node. */
function letter(label: string, ink: string): string {
  const text = label.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const size = label.length > 2 ? 9 : 14;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="34" height="24"><text x="17" y="17" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="${size}" fill="${ink}">${text}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
