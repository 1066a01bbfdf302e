import type { Context } from "../context.ts";
import { h } from "../dom.ts";
import type { OutcomeEntry } from "../dossier.ts";
import { NotedBlock } from "../notes/block.ts";
import { strategyName } from "../notes/phrase.ts";

/** Every outcome under every strategy in one future. */
export function outcomesTable(context: Context, scenario: string): HTMLElement {
  const block = new NotedBlock(context, "outcomes-table", "wide");
  return block.element(h("table", { class: "outcomes" },
    h("caption", {}, "Median and 90 % of runs. Future: ", h("em", {}, context.scenario(scenario).title)),
    h("thead", {}, h("tr", {},
      h("th", { scope: "col" }, "Outcome"),
      ...context.data.strategies.map((s) => h("th", { scope: "col" }, strategyName(context, s.id))))),
    h("tbody", {}, ...context.data.outcomes.map((outcome) => row(context, outcome, scenario, block)))));
}

function row(context: Context, outcome: OutcomeEntry, scenario: string, block: NotedBlock): HTMLElement {
  const aim = outcome.aim === undefined ? undefined : `aim: ${outcome.aim}`;
  return h("tr", {},
    h("th", { scope: "row" }, outcome.title, block.reference(outcome.note), h("small", {}, [outcome.measure, aim].filter(Boolean).join("; "))),
    ...context.data.strategies.map((strategy) => {
      const reading = outcome.readings.find((r) => r.scenario === scenario && r.strategy === strategy.id);
      return h("td", { "data-label": strategy.title },
        h("strong", {}, reading?.median ?? ""),
        h("small", {}, reading?.range ?? ""),
        reading?.aimWords !== undefined && h("small", {}, `aim reached ${reading.aimWords}`));
    }));
}
