import type { Context } from "../context.ts";
import { h } from "../dom.ts";
import { NotedBlock } from "../notes/block.ts";

/** What was uncertain, and how much. */
export function parametersSection(context: Context): HTMLElement {
  const { parameters } = context.data;
  const judged = parameters.filter((p) => p.basis === "judgement").length;
  const block = new NotedBlock(context, "parameters", "wide");
  const rows = parameters.map((p) => h("tr", {},
    h("th", { scope: "row" }, p.name, block.reference(p.note), h("small", {}, p.meaning)),
    h("td", { class: "numeric", "data-label": "Low" }, p.low),
    h("td", { class: "numeric", "data-label": "Most likely" }, p.mode),
    h("td", { class: "numeric", "data-label": "High" }, p.high),
    h("td", { "data-label": "Unit" }, p.unit),
    h("td", { "data-label": "Shape" }, p.distribution),
    h("td", { "data-label": "Basis" }, p.basis)));
  return h("section", { id: "parameters", "aria-labelledby": "parameters-title" },
    h("h2", { id: "parameters-title" }, `${parameters.length} uncertain parameters, ${judged} of them by judgement`),
    h("p", { class: "aside" }, `Each is drawn ${context.data.posterior ? "from what the data left of its range, or from its range where they are silent," : "from its range"} once a run and stays the same in all futures and under all strategies.`),
    h("details", { class: "more", id: "parameters-table" },
      h("summary", {}, "Show the parameters"),
      block.element(h("table", { class: "outcomes parameters" },
        h("thead", {}, h("tr", {},
          ...["Parameter", "Low", "Most likely", "High", "Unit", "Shape", "Basis"].map((name, i) =>
            h("th", { scope: "col", class: i > 0 && i < 4 ? "numeric" : undefined }, name)))),
        h("tbody", {}, ...rows)))));
}
