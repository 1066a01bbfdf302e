import { figure, responsive } from "../charts/figure.ts";
import { valueDomain, yearly } from "../charts/geometry.ts";
import { stageChart } from "../charts/stages.ts";
import type { Context } from "../context.ts";
import { h } from "../dom.ts";
import type { StageSection } from "../dossier.ts";
import { NotedBlock } from "../notes/block.ts";
import { claimCard } from "../notes/claim.ts";
import { phraseNodes, phraseText, strategyName } from "../notes/phrase.ts";
import { followingScenario, scenarioControl } from "./choices.ts";

/** The life of promises by strategy, beside what the sources say. */
export function promisesSection(context: Context, stages: StageSection): HTMLElement {
  const claims = stages.claims.map((id) => claimCard(context, id, "closed"));
  return h("section", { id: "promises", "aria-labelledby": "promises-title" },
    h("h2", { id: "promises-title" }, "Promises and what became of them"),
    scenarioControl(context, "scenario-promises"),
    followingScenario(context, (scenario) => stagesFigure(context, stages, scenario)),
    claims.length > 0 && h("h3", {}, "What the sources say"),
    claims.length > 0 && h("div", { class: "claim-columns" }, ...claims.slice(0, 6)),
    claims.length > 6 && h("details", { class: "more" }, h("summary", {}, `${claims.length - 6} more claims`), h("div", { class: "claim-columns" }, ...claims.slice(6))));
}

function stagesFigure(context: Context, stages: StageSection, scenario: string): HTMLElement {
  const { data } = context;
  const block = new NotedBlock(context, "stages", "wide");
  const finding = stages.findings.find((f) => f.scenario === scenario);
  const names = stages.stages.map((stage) => stage.name);
  const cells = stages.cells.filter((cell) => cell.scenario === scenario);
  const domain = valueDomain(stages.cells.flatMap((cell) => cell.medians.flat()).concat(0));
  const panels = cells.map((cell) => h("div", { class: "panel" },
    h("h4", {}, strategyName(context, cell.strategy)),
    responsive(h("div", { class: "chart" }), (width) => [stageChart({
      label: `Stages of promises under ${context.strategy(cell.strategy).title}`,
      description: names.map((name, i) => `${name}: ${cell.last[i]}`).join("; "),
      colour: context.colour(cell.strategy),
      names,
      times: data.times,
      medians: cell.medians,
      domain,
      decision: data.case.decision,
    }, width)])));
  const table = h("table", { class: "outcomes" },
    h("caption", {}, "At the end of the run: median and 90 % of runs"),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Stage"), ...cells.map((cell) => h("th", { scope: "col" }, strategyName(context, cell.strategy))))),
    h("tbody", {}, ...stages.stages.map((stage, i) => h("tr", {},
      h("th", { scope: "row" }, stage.name, block.reference(stage.note), h("small", {}, stage.description)),
      ...cells.map((cell) => h("td", { "data-label": context.strategy(cell.strategy).title }, cell.last[i] ?? ""))))));
  return block.element(
    figure({
      id: "stages",
      title: finding === undefined ? names : phraseNodes(context, finding.title, block),
      subtitle: [`${stages.unit}; medians over the runs. Future: `, h("em", {}, context.scenario(scenario).title), "."],
      chart: h("div", { class: "panels" }, ...panels),
      detail: finding === undefined ? [] : [phraseText(finding.detail)],
      data: () => ({
        columns: ["time", ...cells.flatMap((cell) => names.map((name) => `${cell.strategy} ${name}`))],
        rows: data.times.map((time, i) => [time, ...cells.flatMap((cell) => cell.medians.map((median) => median[i] ?? null))]),
      }),
      shown: (all) => ({ ...all, rows: yearly(all.rows, (row) => Number(row[0])) }),
      fileName: () => `${data.case.id}-stages-${scenario}.csv`,
    }),
    table);
}
