import * as Plot from "@observablehq/plot";
import { formatNumber } from "../format.ts";

/** The mean of one strategy in one future. */
export interface FutureMean { scenario: string; strategy: string; points: number; colour: string; symbol: "circle" | "square" | "triangle" | "diamond" | "star" | "cross" }

export const SYMBOLS = ["circle", "square", "triangle", "diamond", "star", "cross"] as const;

/** Means by future: where marks change their order, the ranking flips. */
export function futuresChart(label: string, means: FutureMean[], scenarios: string[], domain: [number, number], width: number): SVGSVGElement | HTMLElement {
  const [low] = domain;
  const strategies = [...new Set(means.map((m) => m.strategy))];
  // A little apart, so that equal means do not hide each other.
  const place = (m: FutureMean) => scenarios.indexOf(m.scenario) + (strategies.indexOf(m.strategy) - (strategies.length - 1) / 2) * 0.13;
  return Plot.plot({
    width,
    height: scenarios.length * 46 + 30,
    marginLeft: 4,
    marginRight: 10,
    marginTop: 4,
    marginBottom: 24,
    ariaLabel: label,
    ariaDescription: means.map((m) => `${m.scenario}, ${m.strategy}: ${formatNumber(m.points, 0)}`).join("; "),
    x: { domain, label: null, ticks: [0, 25, 50, 75, 100], tickSize: 0 },
    y: { domain: [-0.6, scenarios.length - 0.45], axis: null, reverse: true },
    marks: [
      Plot.gridX([0, 25, 50, 75, 100], { stroke: "var(--grid)", strokeOpacity: 1 }),
      Plot.ruleY(scenarios, { y: (_: string, i: number) => i, stroke: "var(--grid)" }),
      Plot.text(scenarios, { y: (_: string, i: number) => i, x: () => low, textAnchor: "start", dy: -17, fill: "var(--muted)", fontSize: 12 }),
      Plot.dot(means, {
        x: "points",
        y: place,
        symbol: (m: FutureMean) => m.symbol,
        r: 5.5,
        fill: (m: FutureMean) => m.colour,
        stroke: "var(--paper)",
        title: (m: FutureMean) => `${m.strategy}, ${m.scenario}: ${formatNumber(m.points, 1)}`,
      }),
    ],
    symbol: { type: "identity" } as Plot.ScaleOptions,
  });
}
