import { endingsChart, gainChart } from "../charts/agreement.ts";
import { figure, responsive } from "../charts/figure.ts";
import { valueDomain } from "../charts/geometry.ts";
import { optionColour, settledChart } from "../charts/settled.ts";
import type { Context } from "../context.ts";
import { h, type Child } from "../dom.ts";
import type { IssueEntry, TableCell, TableSection } from "../dossier.ts";
import { NotedBlock } from "../notes/block.ts";
import { phraseNodes, strategyName } from "../notes/phrase.ts";

/** The rounds on a time line, issue by issue. */
export function roundsFigure(context: Context, table: TableSection, cell: TableCell): HTMLElement {
  const { data } = context;
  const block = new NotedBlock(context, "rounds", "wide");
  const colour = context.colour(cell.strategy);
  const title = phraseNodes(context, cell.finding, block);
  const panels = table.issues.map((issue, i) => h("div", { class: "panel" },
    h("h4", {}, issue.title, block.reference(issue.note)),
    responsive(h("div", { class: "chart" }), (width) => [settledChart({
      issue,
      colour,
      years: table.years,
      settled: cell.settled[i]!,
      decision: data.case.decision,
    }, width)]),
    optionKey(issue, colour)));
  return block.element(figure({
    id: "rounds",
    title,
    subtitle: [
      "Share of the year's meetings (%) that settled each issue in each way: the darker, the further down the case's list of options; grey, all is kept; empty, no agreement. Dotted: the decision. ",
      ...where(context, cell),
    ],
    chart: h("div", { class: "panels" }, ...panels),
    data: () => ({
      columns: ["year", ...table.issues.flatMap((issue) => issue.options.map((option) => `${issue.title}: ${option.title}`))],
      rows: table.years.map((year, y) => [year, ...cell.settled.flatMap((options) => options.map((shares) => shares[y] ?? null))]),
    }),
    fileName: () => `${data.case.id}-rounds-${cell.scenario}-${cell.strategy}.csv`,
  }));
}

/** How often the sides agree, and what agreement is worth to each. */
export function agreementFigure(context: Context, table: TableSection, cell: TableCell): HTMLElement {
  const { data } = context;
  const block = new NotedBlock(context, "agreement", "wide");
  const endings = [
    { title: "a package is agreed", colour: context.colour(cell.strategy), shares: cell.agreed },
    ...table.sides.map((side, i) => ({ title: `${side.name} refuses`, colour: i === 0 ? "var(--muted)" : "var(--other)", shares: cell.refused[i]! })),
  ];
  const domain = valueDomain(table.cells.flatMap((c) => c.gains.flatMap((side) => [...side[0]!, ...side[2]!])).concat(0));
  const years = table.years;
  return block.element(figure({
    id: "agreement",
    title: ["How meetings end, and what agreement is worth to each side"],
    subtitle: [
      "First: share of the year's meetings (%); empty: no package leaves every side better off. Then each side's gain over disagreement in points of its own judge's criteria: median and 90 % of the meetings, 0 where there is no agreement. ",
      ...where(context, cell),
    ],
    chart: h("div", { class: "panels" },
      h("div", { class: "panel" },
        h("h4", {}, "How meetings end"),
        responsive(h("div", { class: "chart" }), (width) => [endingsChart({ years, meetings: cell.meetings, endings, decision: data.case.decision }, width)]),
        key(endings.map((ending) => [ending.colour, ending.title]))),
      ...table.sides.map((side, i) => h("div", { class: "panel" },
        h("h4", {}, `Gain of ${side.name}`, block.reference(side.note)),
        responsive(h("div", { class: "chart" }), (width) =>
          [gainChart({ name: side.name, colour: judgeColour(context, side.judge), years, gains: cell.gains[i]!, domain, decision: data.case.decision }, width)])))),
    data: () => ({
      columns: ["year", "meetings a run", "agreed", ...table.sides.map((side) => `${side.id} refuses`), ...table.sides.flatMap((side) => ["q05", "q50", "q95"].map((level) => `gain of ${side.id} ${level}`))],
      rows: years.map((year, y) => [year, cell.meetings[y] ?? 0, cell.agreed[y] ?? null, ...cell.refused.map((shares) => shares[y] ?? null), ...cell.gains.flatMap((side) => side.map((level) => level[y] ?? null))]),
    }),
    fileName: () => `${data.case.id}-agreement-${cell.scenario}-${cell.strategy}.csv`,
  }));
}

/** Which cell a figure shows. */
export function where(context: Context, cell: TableCell): Child[] {
  return ["Strategy: ", strategyName(context, cell.strategy), "; future: ", h("em", {}, context.scenario(cell.scenario).title), "."];
}

/** A list of colours and what they stand for. */
export function key(entries: [colour: string, title: string][]): HTMLElement {
  return h("ul", { class: "swatches" }, ...entries.map(([colour, title]) => h("li", {}, h("span", { class: "swatch", style: `--colour: ${colour}` }), title)));
}

export function optionKey(issue: IssueEntry, colour: string): HTMLElement {
  return key(issue.options.map((option, i) => [optionColour(issue, i, colour), option.title]));
}

function judgeColour(context: Context, judge: string): string {
  return `var(--judge-${(Math.max(0, context.data.worth.judges.findIndex((j) => j.id === judge)) % 6) + 1})`;
}
