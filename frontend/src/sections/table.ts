import type { Context } from "../context.ts";
import { h } from "../dom.ts";
import type { PackagesSection, TableCell, TableSection } from "../dossier.ts";
import { NotedBlock } from "../notes/block.ts";
import { followingBoth, followingStrategy, scenarioControl, strategyControl } from "./choices.ts";
import { deliveryFigure } from "./delivery.ts";
import { packagesTable } from "./packages.ts";
import { agreementFigure, roundsFigure } from "./rounds.ts";

/** What is settled at the table year by year, what becomes of promises, and how deep packages go. */
export function tableSection(context: Context, table: TableSection): HTMLElement {
  const sides = table.sides.map((side) => side.name).join(" and ");
  const block = new NotedBlock(context, "table", "wide");
  const replies = table.replies.flatMap((reply, i) => [i === 0 ? " The others' plans: “" : ", “", reply.title, "”", block.reference(reply.note)]).concat(table.replies.length > 0 ? "." : []);
  const cell = (scenario: string, strategy: string): TableCell =>
    table.cells.find((c) => c.scenario === scenario && c.strategy === strategy) ?? table.cells[0]!;
  return h("section", { id: "table", "aria-labelledby": "table-title" },
    h("h2", { id: "table-title" }, "At the table"),
    block.element(h("p", { class: "aside" },
      `${sides} meet while the model runs and settle a package, one option for each issue, or none. A meeting is one run's sides at one date; all shares are of the meetings of a year.`,
      ...replies)),
    scenarioControl(context, "scenario-table"),
    strategyControl(context, "strategy-table"),
    followingBoth(context, (scenario, strategy) => roundsFigure(context, table, cell(scenario, strategy))),
    followingBoth(context, (scenario, strategy) => agreementFigure(context, table, cell(scenario, strategy))),
    table.promises.length > 0 && followingBoth(context, (scenario, strategy) => deliveryFigure(context, table, cell(scenario, strategy))),
    ...context.data.packages.map((packages) => packagesPart(context, table, packages)));
}

// The first comparison stands open; the others are there for whoever wants them.
function packagesPart(context: Context, table: TableSection, packages: PackagesSection): HTMLElement {
  const content = followingStrategy(context, (strategy) => packagesTable(context, table, packages, strategy));
  return packages === context.data.packages[0]
    ? content
    : h("details", { class: "more" }, h("summary", {}, packages.title), content);
}
