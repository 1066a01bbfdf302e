import * as Plot from "@observablehq/plot";
import type { ObservedPoint } from "../dossier.ts";
import { formatNumber, formatTick } from "../format.ts";
import { bandPoints } from "./geometry.ts";

/** One series: what a run expects somebody to measure, year by year, and what was measured before and after the cut. */
export interface HindcastPanel {
  label: string;
  description: string;
  years: number[];
  values: (number | null)[][];
  before: ObservedPoint[];
  later: ObservedPoint[];
  domain: [number, number];
  cut: number;
  colour: string;
  decimals: number;
}

export function hindcastChart(panel: HindcastPanel, width: number): SVGSVGElement | HTMLElement {
  // A calendar year is drawn at its middle, where its observation stands.
  const points = bandPoints(panel.years.map((year) => year + 0.5), panel.values);
  const start = panel.years[0] ?? 0;
  const end = (panel.years.at(-1) ?? 0) + 1;
  const told = (p: ObservedPoint) => `${p.date}: ${formatNumber(p.value, panel.decimals)} (${p.source})`;
  return Plot.plot({
    width,
    height: 210,
    marginLeft: 46,
    marginRight: 12,
    marginTop: 18,
    marginBottom: 24,
    ariaLabel: panel.label,
    ariaDescription: panel.description,
    x: { domain: [start, end], label: null, tickFormat: (year: number) => String(year), ticks: width < 300 ? 4 : 6, tickSize: 3 },
    y: { domain: panel.domain, label: null, ticks: 5, tickFormat: formatTick, tickSize: 0 },
    marks: [
      Plot.gridY({ ticks: 5, stroke: "var(--grid)", strokeOpacity: 1 }),
      Plot.areaY(points, { x: "time", y1: "q05", y2: "q95", fill: panel.colour, fillOpacity: 0.17 }),
      Plot.areaY(points, { x: "time", y1: "q25", y2: "q75", fill: panel.colour, fillOpacity: 0.3 }),
      Plot.lineY(points, { x: "time", y: "q50", stroke: panel.colour, strokeWidth: 2 }),
      Plot.ruleX([panel.cut], { stroke: "var(--ink)", strokeWidth: 0.8 }),
      Plot.text(["known"], { x: () => panel.cut, frameAnchor: "top", textAnchor: "end", dx: -5, dy: -14, fill: "var(--muted)", fontSize: 10.5 }),
      Plot.text(["forecast"], { x: () => panel.cut, frameAnchor: "top", textAnchor: "start", dx: 5, dy: -14, fill: "var(--muted)", fontSize: 10.5 }),
      Plot.dot(panel.before, {
        x: "time",
        y: "value",
        r: 2.6,
        stroke: "var(--observed)",
        strokeWidth: 1.2,
        fill: (p: ObservedPoint) => (p.isVerified ? "var(--observed)" : "var(--paper)"),
        title: told,
      }),
      Plot.dot(panel.later, {
        x: "time",
        y: "value",
        symbol: "diamond",
        r: 4.6,
        stroke: "var(--paper)",
        strokeWidth: 1,
        fill: "var(--observed)",
        title: told,
      }),
    ],
  });
}
