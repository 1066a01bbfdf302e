import * as Plot from "@observablehq/plot";
import type { ObservedPoint } from "../dossier.ts";
import { formatNumber, formatTick } from "../format.ts";
import { bandPoints } from "./geometry.ts";

/** One panel: a variable's bands under one strategy, the other strategies' medians faint behind them. */
export interface BandPanel {
  label: string;
  description: string;
  colour: string;
  times: number[];
  values: (number | null)[][];
  others: (number | null)[][];
  observed: ObservedPoint[];
  domain: [number, number];
  decision: number;
  observationsEnd: number;
  decimals: number;
}

/** Room left and right of the frame; the row of events below keeps to it. */
export const BAND_MARGINS = { marginLeft: 46, marginRight: 40 };

export function bandChart(panel: BandPanel, width: number): SVGSVGElement | HTMLElement {
  const points = bandPoints(panel.times, panel.values);
  const last = points.at(-1);
  const start = panel.times[0] ?? 0;
  const end = panel.times.at(-1) ?? 1;
  return Plot.plot({
    ...BAND_MARGINS,
    width,
    height: 216,
    marginTop: 20,
    marginBottom: 24,
    ariaLabel: panel.label,
    ariaDescription: panel.description,
    x: { domain: [start, end], label: null, tickFormat: (year: number) => String(year), ticks: width < 280 ? 3 : 5, tickSize: 3 },
    y: { domain: panel.domain, label: null, ticks: 5, tickFormat: formatTick, tickSize: 0 },
    marks: [
      Plot.gridY({ ticks: 5, stroke: "var(--grid)", strokeOpacity: 1 }),
      timeRule(panel.observationsEnd, "observations end", start, end, "none"),
      timeRule(panel.decision, "decision", start, end, "2,3"),
      ...panel.others.map((median) => Plot.lineY(median, { x: panel.times, y: median, stroke: "var(--other)", strokeWidth: 1 })),
      Plot.areaY(points, { x: "time", y1: "q05", y2: "q95", fill: panel.colour, fillOpacity: 0.17 }),
      Plot.areaY(points, { x: "time", y1: "q25", y2: "q75", fill: panel.colour, fillOpacity: 0.3 }),
      Plot.lineY(points, { x: "time", y: "q50", stroke: panel.colour, strokeWidth: 2.2 }),
      Plot.dot(panel.observed, {
        x: "time",
        y: "value",
        r: 2.6,
        stroke: "var(--observed)",
        strokeWidth: 1.2,
        fill: (p: ObservedPoint) => (p.isVerified ? "var(--observed)" : "var(--paper)"),
        title: (p: ObservedPoint) => `${p.date}: ${formatNumber(p.value, panel.decimals)} (${p.source})`,
      }),
      last && Plot.text([last], {
        x: "time",
        y: "q50",
        text: () => formatNumber(last.q50, panel.decimals),
        textAnchor: "start",
        dx: 5,
        fill: "currentColor",
        fontWeight: 600,
      }),
    ],
  });
}

function timeRule(time: number, label: string, start: number, end: number, dash: string): Plot.Markish {
  return time > start && time < end
    ? [
      Plot.ruleX([time], { stroke: "var(--muted)", strokeWidth: 0.8, strokeDasharray: dash }),
      Plot.text([label], { x: () => time, frameAnchor: "top", dy: -14, fill: "var(--muted)", fontSize: 10.5 }),
    ]
    : [];
}
