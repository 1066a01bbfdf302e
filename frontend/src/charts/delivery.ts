import * as Plot from "@observablehq/plot";
import { formatNumber, formatPercent, formatTick } from "../format.ts";
import { spreadLabels } from "./geometry.ts";
import { decisionRule } from "./settled.ts";

/** A promise: what was signed against what was delivered. */
export interface DeliveryPanel {
  title: string;
  colour: string;
  times: number[];
  /** Quantiles 5, 50 and 95 %. */
  signed: (number | null)[][];
  delivered: (number | null)[][];
  overdue: (number | null)[][];
  domain: [number, number];
  decision: number;
}

const HEIGHT = 190;
const MARGINS = { marginLeft: 38, marginRight: 96 };

interface Curve { name: string; values: (number | null)[]; colour: string; dash: string; width: number }

export function deliveryChart(panel: DeliveryPanel, width: number): SVGSVGElement | HTMLElement {
  const { times } = panel;
  const start = times[0] ?? 0;
  const end = times.at(-1) ?? 1;
  const curves: Curve[] = [
    { name: "signed", values: panel.signed[1]!, colour: "var(--muted)", dash: "none", width: 1.8 },
    { name: "overdue", values: panel.overdue[1]!, colour: "var(--muted)", dash: "3,3", width: 1.6 },
    { name: "delivered", values: panel.delivered[1]!, colour: panel.colour, dash: "none", width: 2.4 },
  ];
  const band = (levels: (number | null)[][], fill: string, opacity: number) => Plot.areaY(times, {
    x: (time: number) => time,
    y1: (_: number, i: number) => levels[0]?.[i] ?? NaN,
    y2: (_: number, i: number) => levels[2]?.[i] ?? NaN,
    fill,
    fillOpacity: opacity,
  });
  const [low, high] = panel.domain;
  const pixels = (value: number) => ((high - value) / (high - low)) * (HEIGHT - 34);
  const ends = curves.map((curve) => curve.values.at(-1) ?? 0);
  const labels = spreadLabels(ends.map(pixels), 14, 6, HEIGHT - 40);
  return Plot.plot({
    ...MARGINS,
    width,
    height: HEIGHT,
    marginTop: 10,
    marginBottom: 24,
    ariaLabel: `${panel.title}: signed against delivered`,
    ariaDescription: curves.map((curve, i) => `${curve.name} at the end: ${formatNumber(ends[i]!, 2)}`).join("; "),
    x: { domain: [start, end], label: null, tickFormat: (year: number) => String(year), ticks: 4, tickSize: 3 },
    y: { domain: panel.domain, label: null, ticks: 4, tickFormat: formatTick, tickSize: 0 },
    marks: [
      Plot.gridY({ ticks: 4, stroke: "var(--grid)", strokeOpacity: 1 }),
      decisionRule(panel.decision, start, end),
      band(panel.signed, "var(--other)", 0.3),
      band(panel.delivered, panel.colour, 0.25),
      ...curves.map((curve) => Plot.lineY(times, {
        x: (time: number) => time,
        y: (_: number, i: number) => curve.values[i] ?? NaN,
        stroke: curve.colour,
        strokeDasharray: curve.dash,
        strokeWidth: curve.width,
      })),
      ...curves.map((curve, i) => Plot.text([curve.name], {
        x: () => end,
        y: () => ends[i]!,
        text: () => `${curve.name} ${formatNumber(ends[i]!, places(high))}`,
        textAnchor: "start",
        dx: 6,
        dy: labels[i]! - pixels(ends[i]!),
        fill: "currentColor",
        fontSize: 11.5,
      })),
    ],
  });
}

/** Shares of runs over time: where something is overdue, and where keeping pays. */
export function sharesChart(title: string, times: number[], curves: { name: string; values: (number | null)[]; colour: string }[], decision: number, width: number): SVGSVGElement | HTMLElement {
  const height = 96;
  const start = times[0] ?? 0;
  const end = times.at(-1) ?? 1;
  const pixels = (share: number) => (1 - share) * (height - 28);
  const ends = curves.map((curve) => curve.values.at(-1) ?? 0);
  const labels = spreadLabels(ends.map(pixels), 14, 4, height - 32);
  return Plot.plot({
    ...MARGINS,
    width,
    height,
    marginTop: 6,
    marginBottom: 22,
    ariaLabel: `${title}: share of runs`,
    ariaDescription: curves.map((curve, i) => `${curve.name} at the end: ${formatPercent(ends[i]!)}`).join("; "),
    x: { domain: [start, end], label: null, tickFormat: (year: number) => String(year), ticks: 4, tickSize: 3 },
    y: { domain: [0, 1], label: null, ticks: [0, 0.5, 1], tickFormat: (share: number) => `${Math.round(share * 100)} %`, tickSize: 0 },
    marks: [
      Plot.gridY([0, 0.5, 1], { stroke: "var(--grid)", strokeOpacity: 1 }),
      decisionRule(decision, start, end),
      ...curves.map((curve) => Plot.lineY(times, { x: (time: number) => time, y: (_: number, i: number) => curve.values[i] ?? NaN, stroke: curve.colour, strokeWidth: 1.8 })),
      ...curves.map((curve, i) => Plot.text([curve.name], {
        x: () => end,
        y: () => ends[i]!,
        text: () => curve.name,
        textAnchor: "start",
        dx: 6,
        dy: labels[i]! - pixels(ends[i]!),
        fill: "currentColor",
        fontSize: 11.5,
      })),
    ],
  });
}

// As many decimals as tell apart what the axis spans.
function places(high: number): number {
  return high >= 20 ? 0 : high >= 2 ? 1 : 2;
}
