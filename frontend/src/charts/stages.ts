import * as Plot from "@observablehq/plot";
import { formatNumber } from "../format.ts";
import { spreadLabels } from "./geometry.ts";

/** The stages of promises under one strategy: one line a stage, darker the further it has come. */
export interface StagePanel {
  label: string;
  description: string;
  colour: string;
  names: string[];
  times: number[];
  medians: (number | null)[][];
  domain: [number, number];
  decision: number;
}

const HEIGHT = 230;

export function stageChart(panel: StagePanel, width: number): SVGSVGElement | HTMLElement {
  const start = panel.times[0] ?? 0;
  const end = panel.times.at(-1) ?? 1;
  const shade = (i: number) => `color-mix(in oklab, ${panel.colour} ${Math.round(50 + (50 * (i + 1)) / panel.names.length)}%, var(--paper))`;
  const [low, high] = panel.domain;
  const pixels = (value: number) => ((high - value) / (high - low)) * (HEIGHT - 40);
  const ends = panel.medians.map((median) => median.at(-1) ?? 0);
  const labels = spreadLabels(ends.map(pixels), 14, 6, HEIGHT - 46);
  return Plot.plot({
    width,
    height: HEIGHT,
    marginLeft: 34,
    marginRight: 112,
    marginTop: 14,
    marginBottom: 26,
    ariaLabel: panel.label,
    ariaDescription: panel.description,
    x: { domain: [start, end], label: null, tickFormat: (year: number) => String(year), ticks: 4 },
    y: { domain: panel.domain, label: null, ticks: 5 },
    marks: [
      Plot.gridY({ ticks: 5, stroke: "var(--grid)", strokeOpacity: 1 }),
      panel.decision <= start ? null : Plot.ruleX([panel.decision], { stroke: "var(--muted)", strokeWidth: 0.8, strokeDasharray: "2,3" }),
      ...panel.medians.map((median, i) =>
        Plot.lineY(median, { x: panel.times, y: median, stroke: shade(i), strokeWidth: 1.4 + (1.4 * (i + 1)) / panel.names.length })),
      ...panel.names.map((name, i) => Plot.text([name], {
        x: () => end,
        y: () => ends[i]!,
        text: () => `${name} ${formatNumber(ends[i]!, 1)}`,
        textAnchor: "start",
        dx: 6,
        dy: labels[i]! - pixels(ends[i]!),
        fill: "currentColor",
        fontSize: 11.5,
      })),
    ],
  });
}
