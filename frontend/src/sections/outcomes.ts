import { bandChart } from "../charts/bands.ts";
import { eventRows } from "../charts/events.ts";
import { figure, responsive } from "../charts/figure.ts";
import { valueDomain, yearly } from "../charts/geometry.ts";
import type { Context } from "../context.ts";
import type { DataTable } from "../csv.ts";
import { h, type Child } from "../dom.ts";
import type { BandEntry, FindingEntry, OutcomeEntry } from "../dossier.ts";
import { NotedBlock } from "../notes/block.ts";
import { phraseNodes, phraseText, strategyName } from "../notes/phrase.ts";
import { outcomesTable } from "./outcomes-table.ts";
import { followingScenario, scenarioControl } from "./choices.ts";

/** Key outcomes as small multiples, then all outcomes as a table. */
export function outcomesSection(context: Context): HTMLElement {
  const key = context.data.outcomes.filter((outcome) => outcome.bands !== undefined);
  return h("section", { id: "outcomes", "aria-labelledby": "outcomes-title" },
    h("h2", { id: "outcomes-title" }, "Key outcomes"),
    h("p", { class: "aside" },
      "Line: median of the runs; dark band: half of them; light band: 90 %; faint lines: medians of the other strategies. ",
      "Filled marks: observed, with a named source; hollow marks: general knowledge. All panels of an outcome share one scale in all futures."),
    scenarioControl(context, "scenario-outcomes"),
    ...key.map((outcome) => followingScenario(context, (scenario) => outcomeFigure(context, outcome, outcome.bands!, scenario))),
    h("details", { class: "more", id: "all-outcomes" },
      h("summary", {}, `All ${context.data.outcomes.length} outcomes as a table`),
      followingScenario(context, (scenario) => outcomesTable(context, scenario))));
}

function outcomeFigure(context: Context, outcome: OutcomeEntry, bands: BandEntry[], scenario: string): HTMLElement {
  const { data } = context;
  const block = new NotedBlock(context, `outcome-${outcome.id}`, "wide");
  const finding = outcome.findings.find((f) => f.scenario === scenario);
  const observed = outcome.observed.flatMap((series) => series.points);
  const cells = bands.filter((band) => band.scenario === scenario);
  const domain = valueDomain([...bands.flatMap((band) => [...band.values[0]!, ...band.values[4]!]), ...observed.map((p) => p.value)]);
  const panels = cells.map((cell) => h("div", { class: "panel" },
    h("h4", {}, strategyName(context, cell.strategy)),
    responsive(h("div", { class: "chart" }), (width) => [
      bandChart({
        label: `${outcome.title} under ${context.strategy(cell.strategy).title}`,
        description: finding === undefined ? outcome.description : phraseText(finding.title),
        colour: context.colour(cell.strategy),
        times: data.times,
        values: cell.values,
        others: cells.filter((other) => other !== cell).map((other) => other.values[2]!),
        observed,
        domain,
        decision: data.case.decision,
        observationsEnd: data.case.fitUntil,
        decimals: outcome.decimals,
      }, width),
      ...(data.events.length > 0 ? [eventRows(data.events, data.times[0] ?? 0, data.times.at(-1) ?? 1, width)] : []),
    ])));
  return block.element(figure({
    id: `outcome-${outcome.id}`,
    title: finding === undefined ? [outcome.title] : phraseNodes(context, finding.title, block),
    subtitle: subtitle(context, outcome, scenario, block),
    chart: h("div", { class: "panels" }, ...panels),
    detail: detail(context, finding, block),
    data: () => bandData(context, cells, observed),
    shown: (table) => ({ ...table, rows: yearly(table.rows, (row) => Number(row[0])) }),
    fileName: () => `${data.case.id}-${outcome.id}-${scenario}.csv`,
  }));
}

function subtitle(context: Context, outcome: OutcomeEntry, scenario: string, block: NotedBlock): Child[] {
  const unit = outcome.unit === "" ? "" : ` Unit: ${outcome.unit}.`;
  return [
    `${outcome.description}${unit} Future: `,
    h("em", {}, context.scenario(scenario).title),
    ".",
    ...outcome.observed.flatMap((series, i) => [i === 0 ? " Observed: " : "; ", series.title, block.reference(series.note)]),
    outcome.observed.length > 0 && ".",
  ];
}

function detail(context: Context, finding: FindingEntry | undefined, block: NotedBlock): Child[] {
  return finding === undefined ? [] : phraseNodes(context, finding.detail, block);
}

function bandData(context: Context, cells: BandEntry[], observed: OutcomeEntry["observed"][number]["points"]): DataTable {
  const levels = ["q05", "q25", "q50", "q75", "q95"];
  const { times } = context.data;
  return {
    columns: ["time", ...cells.flatMap((cell) => levels.map((level) => `${cell.strategy}_${level}`)), "observed"],
    rows: times.map((time, i) => {
      const until = times[i + 1] ?? Infinity;
      const seen = observed.filter((point) => point.time >= time && point.time < until);
      return [time, ...cells.flatMap((cell) => cell.values.map((level) => level[i] ?? null)), seen[0]?.value ?? null];
    }),
  };
}
