import * as Plot from "@observablehq/plot";
import { formatNumber, formatPercent } from "../format.ts";
import { decisionRule, YEAR_MARGINS } from "./settled.ts";

/** How the meetings of each year ended. */
export interface EndingsPanel {
  years: number[];
  /** By year, meetings a run on average. */
  meetings: number[];
  /** By ending and year, share of the meetings; what is left found no package that all would sign. */
  endings: { title: string; colour: string; shares: (number | null)[] }[];
  decision: number;
}

interface Bar { year: number; low: number; high: number; title: string; colour: string; share: number; meetings: number }

export function endingsChart(panel: EndingsPanel, width: number): SVGSVGElement | HTMLElement {
  const start = panel.years[0] ?? 0;
  const end = (panel.years.at(-1) ?? 0) + 1;
  const bars: Bar[] = panel.years.flatMap((year, y) => {
    let foot = 0;
    return panel.endings.map(({ title, colour, shares }) => {
      const share = shares[y] ?? 0;
      const low = foot;
      foot += share;
      return { year, low, high: foot, title, colour, share, meetings: panel.meetings[y] ?? 0 };
    }).filter((bar) => bar.share > 0);
  });
  return Plot.plot({
    ...YEAR_MARGINS,
    width,
    height: 150,
    marginTop: 6,
    marginBottom: 22,
    ariaLabel: "How the meetings of each year ended",
    ariaDescription: panel.endings.map((ending) => ending.title).join("; "),
    x: { domain: [start, end], label: null, tickFormat: (year: number) => String(year), ticks: width < 320 ? 3 : 5, tickSize: 3 },
    y: { domain: [0, 1], label: null, ticks: [0, 0.25, 0.5, 0.75, 1], tickFormat: (share: number) => `${Math.round(share * 100)}`, tickSize: 0 },
    marks: [
      Plot.gridY([0, 0.25, 0.5, 0.75, 1], { stroke: "var(--grid)", strokeOpacity: 1 }),
      Plot.rectY(bars, {
        x1: "year",
        x2: (bar: Bar) => bar.year + 1,
        y1: "low",
        y2: "high",
        fill: (bar: Bar) => bar.colour,
        insetLeft: 0.5,
        insetRight: 0.5,
        title: (bar: Bar) => `${bar.year}: ${bar.title} in ${formatPercent(bar.share)} of the meetings (${formatNumber(bar.meetings, 1)} a run)`,
      }),
      decisionRule(panel.decision, start, end),
    ],
  });
}

/** What agreement is worth to one side, year by year. */
export interface GainPanel {
  name: string;
  colour: string;
  years: number[];
  /** Quantiles 5, 50 and 95 %. */
  gains: (number | null)[][];
  domain: [number, number];
  decision: number;
}

interface Gain { year: number; low: number; middle: number; high: number }

export function gainChart(panel: GainPanel, width: number): SVGSVGElement | HTMLElement {
  const start = panel.years[0] ?? 0;
  const end = (panel.years.at(-1) ?? 0) + 1;
  const gains: Gain[] = panel.years.flatMap((year, y) => {
    const [low, middle, high] = panel.gains.map((level) => level[y] ?? null);
    return low == null || middle == null || high == null ? [] : [{ year: year + 0.5, low, middle, high }];
  });
  return Plot.plot({
    ...YEAR_MARGINS,
    width,
    height: 150,
    marginTop: 6,
    marginBottom: 22,
    ariaLabel: `Gain of ${panel.name} over disagreement, in points`,
    ariaDescription: gains.length === 0 ? "No meeting" : `Median ${formatNumber(gains[0]!.middle, 1)} at first, ${formatNumber(gains.at(-1)!.middle, 1)} at last`,
    x: { domain: [start, end], label: null, tickFormat: (year: number) => String(year), ticks: width < 320 ? 3 : 5, tickSize: 3 },
    y: { domain: panel.domain, label: null, ticks: 4, tickSize: 0 },
    marks: [
      Plot.gridY({ ticks: 4, stroke: "var(--grid)", strokeOpacity: 1 }),
      Plot.areaY(gains, { x: "year", y1: "low", y2: "high", fill: panel.colour, fillOpacity: 0.22 }),
      Plot.lineY(gains, { x: "year", y: "middle", stroke: panel.colour, strokeWidth: 2.2 }),
      Plot.dot(gains, {
        x: "year",
        y: "middle",
        r: 2,
        fill: panel.colour,
        title: (gain: Gain) => `${Math.floor(gain.year)}: ${formatNumber(gain.middle, 1)} points, 90 % from ${formatNumber(gain.low, 1)} to ${formatNumber(gain.high, 1)}`,
      }),
      decisionRule(panel.decision, start, end),
    ],
  });
}
