import * as Plot from "@observablehq/plot";
import type { WorthEntry } from "../dossier.ts";
import { formatNumber } from "../format.ts";

/** One row of a judge's chart. */
export interface WorthRow { entry: WorthEntry; name: string; colour: string; textColour: string }

const ROW = 50;

/** From 0 to 100, or as far as the scores go beyond: a worth is not cut at its worst and best. */
export function scoreDomain(scores: number[]): [number, number] {
  return [Math.min(0, ...scores), Math.max(100, ...scores)];
}

/** Mean, 90 % of runs and the worst future's mean of each strategy on the scale from 0 to 100. */
export function worthChart(label: string, rows: WorthRow[], domain: [number, number], width: number): SVGSVGElement | HTMLElement {
  const [low, high] = domain;
  const place = (row: WorthRow) => rows.indexOf(row);
  return Plot.plot({
    width,
    height: rows.length * ROW + 34,
    marginLeft: 4,
    marginRight: 10,
    marginTop: 6,
    marginBottom: 26,
    ariaLabel: label,
    ariaDescription: rows.map((r) => `${r.name}: mean ${formatNumber(r.entry.mean, 0)}, 90 % of runs from ${formatNumber(r.entry.low, 0)} to ${formatNumber(r.entry.high, 0)}`).join("; "),
    x: { domain: [low, high], label: null, ticks: [0, 25, 50, 75, 100], tickSize: 0 },
    y: { domain: [-0.6, rows.length - 0.4], axis: null, reverse: true },
    marks: [
      Plot.gridX([0, 25, 50, 75, 100], { stroke: "var(--grid)", strokeOpacity: 1 }),
      Plot.ruleY(rows, {
        y: place,
        x1: (r: WorthRow) => r.entry.low,
        x2: (r: WorthRow) => r.entry.high,
        stroke: (r: WorthRow) => r.colour,
        strokeWidth: 7,
        strokeOpacity: 0.3,
      }),
      Plot.ruleX(rows, {
        x: (r: WorthRow) => r.entry.worstCase,
        y1: (r: WorthRow) => place(r) - 0.16,
        y2: (r: WorthRow) => place(r) + 0.16,
        stroke: (r: WorthRow) => r.colour,
        strokeWidth: 2,
      }),
      Plot.dot(rows, { y: place, x: (r: WorthRow) => r.entry.mean, r: 5.5, fill: (r: WorthRow) => r.colour, stroke: "var(--paper)" }),
      Plot.text(rows, {
        y: place,
        x: () => low,
        text: "name",
        textAnchor: "start",
        dy: -16,
        fill: (r: WorthRow) => r.textColour,
        fontWeight: 600,
        fontSize: 12.5,
      }),
      Plot.text(rows, {
        y: place,
        x: (r: WorthRow) => r.entry.mean,
        text: (r: WorthRow) => formatNumber(r.entry.mean, 0),
        dy: 17,
        fill: "currentColor",
        fontWeight: 600,
        stroke: "var(--paper)",
        strokeWidth: 4,
      }),
    ],
  });
}
