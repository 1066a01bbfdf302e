import * as Plot from "@observablehq/plot";
import type { IssueEntry } from "../dossier.ts";
import { formatPercent } from "../format.ts";

/** One issue along the years: how its meetings settled it. */
export interface SettledPanel {
  issue: IssueEntry;
  colour: string;
  years: number[];
  /** By option and year, share of the year's meetings. */
  settled: (number | null)[][];
  decision: number;
}

/** Room left and right of the frame; all charts along the years keep to it. */
export const YEAR_MARGINS = { marginLeft: 34, marginRight: 6 };

const HEIGHT = 96;

/** Light where all is kept; the further down the case's list an option stands, the darker. */
export function optionColour(issue: IssueEntry, option: number, colour: string): string {
  if (issue.options[option]!.keeps) {
    return "var(--kept)";
  }

  const moving = issue.options.flatMap((o, i) => (o.keeps ? [] : [i]));
  const depth = (moving.indexOf(option) + 1) / moving.length;
  return `color-mix(in oklab, ${colour} ${Math.round(28 + 72 * depth)}%, var(--paper))`;
}

interface Bar { year: number; low: number; high: number; option: number; share: number }

/** The deepest option at the foot, what is kept at the top; what no package settled stays empty. */
function bars(panel: SettledPanel): Bar[] {
  const order = panel.issue.options.map((_, i) => i).sort((a, b) =>
    Number(panel.issue.options[a]!.keeps) - Number(panel.issue.options[b]!.keeps) || b - a);
  return panel.years.flatMap((year, y) => {
    let foot = 0;
    return order.flatMap((option) => {
      const share = panel.settled[option]?.[y] ?? 0;
      const low = foot;
      foot += share;
      return share > 0 ? [{ year, low, high: foot, option, share }] : [];
    });
  });
}

export function settledChart(panel: SettledPanel, width: number): SVGSVGElement | HTMLElement {
  const all = bars(panel);
  const start = panel.years[0] ?? 0;
  const end = (panel.years.at(-1) ?? 0) + 1;
  const met = panel.years.filter((_, y) => panel.settled.some((option) => option[y] != null));
  return Plot.plot({
    ...YEAR_MARGINS,
    width,
    height: HEIGHT,
    marginTop: 6,
    marginBottom: 20,
    ariaLabel: `${panel.issue.title}: how it is settled, year by year`,
    ariaDescription: panel.issue.options.map((option, i) => `${option.title}: ${formatPercent(mean(panel.settled[i] ?? []))} on average`).join("; "),
    x: { domain: [start, end], label: null, tickFormat: (year: number) => String(year), ticks: width < 320 ? 3 : 5, tickSize: 3 },
    y: { domain: [0, 1], label: null, ticks: [0, 0.5, 1], tickFormat: (share: number) => `${Math.round(share * 100)}`, tickSize: 0 },
    marks: [
      Plot.gridY([0, 0.5, 1], { stroke: "var(--grid)", strokeOpacity: 1 }),
      Plot.rectY(met, { x1: (year: number) => year, x2: (year: number) => year + 1, y1: 0, y2: 1, fill: "none", stroke: "var(--grid)", insetLeft: 0.5, insetRight: 0.5 }),
      Plot.rectY(all, {
        x1: "year",
        x2: (bar: Bar) => bar.year + 1,
        y1: "low",
        y2: "high",
        fill: (bar: Bar) => optionColour(panel.issue, bar.option, panel.colour),
        insetLeft: 0.5,
        insetRight: 0.5,
        title: (bar: Bar) => `${bar.year}: ${panel.issue.options[bar.option]!.title}, ${formatPercent(bar.share)} of the meetings`,
      }),
      decisionRule(panel.decision, start, end),
    ],
  });
}

/** Where the strategies begin to differ. */
export function decisionRule(decision: number, start: number, end: number): Plot.Markish {
  return decision > start && decision < end ? Plot.ruleX([decision], { stroke: "var(--ink)", strokeWidth: 0.9, strokeDasharray: "2,3" }) : null;
}

function mean(values: (number | null)[]): number {
  const known = values.filter((value): value is number => value !== null);
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
}
