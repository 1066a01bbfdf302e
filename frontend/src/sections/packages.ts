import { optionColour } from "../charts/settled.ts";
import { saveCsv, type DataTable } from "../csv.ts";
import type { Context } from "../context.ts";
import { h } from "../dom.ts";
import type { IssueEntry, PackagesSection, TableSection } from "../dossier.ts";
import { formatPercent } from "../format.ts";
import { NotedBlock } from "../notes/block.ts";
import { phraseNodes, strategyName } from "../notes/phrase.ts";

/** How deep packages go after the decision, side by side for what lies beyond the table. */
export function packagesTable(context: Context, table: TableSection, packages: PackagesSection, strategy: string): HTMLElement {
  const block = new NotedBlock(context, packages.id, "wide");
  const found = packages.tables.find((t) => t.strategy === strategy) ?? packages.tables[0]!;
  const colour = context.colour(found.strategy);
  const finding = phraseNodes(context, found.finding, block);
  const row = (title: (Node | string)[], small: string, cells: (Node | string)[]) => h("tr", {},
    h("th", { scope: "row" }, ...title, small !== "" && h("small", {}, small)),
    ...cells.map((cell, i) => h("td", { "data-label": packages.columns[i]!.title }, cell)));
  const head = packages.columns.map((column) => h("th", { scope: "col" }, column.title, block.reference(column.note), column.isReference && h("small", {}, "reference")));
  return block.element(
    h("h3", {}, packages.title),
    h("p", { class: "subtitle" },
      ...finding, ". Meetings after the decision, all else as in the reference run. Bars: share of the meetings with the issue on the table by option, colours as above. Strategy: ",
      strategyName(context, found.strategy), "."),
    h("table", { class: "outcomes packages" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Issue or outcome"), ...head)),
      h("tbody", {},
        row(["A package is agreed"], "share of meetings", found.cells.map((cell) => h("strong", {}, formatPercent(cell.agreed ?? 0)))),
        row(["Something is settled anew"], "share of the times on the table, all issues", found.cells.map((cell) => h("strong", {}, formatPercent(cell.changed ?? 0)))),
        ...table.issues.map((issue, i) => row(
          [issue.title, block.reference(issue.note)],
          "",
          found.cells.map((cell) => settledBar(issue, cell.settled[i]!, colour)))),
        ...packages.outcomes.map((outcome, i) => row(
          [outcome.title, block.reference(outcome.note)],
          outcome.measure,
          found.cells.map((cell) => cell.outcomes[i] ?? ""))))),
    h("button", { type: "button", class: "save", click: () => saveCsv(packagesData(table, packages), `${context.data.case.id}-${packages.id}.csv`) }, "Save CSV"));
}

/** One bar of the options' shares, with the words that a reader or a screen reader needs. */
function settledBar(issue: IssueEntry, settled: (number | null)[], colour: string): HTMLElement {
  const parts = issue.options.map((option, i) => ({ ...option, share: settled[i] ?? 0, place: i })).filter((part) => part.share > 0);
  const changed = parts.filter((part) => !part.keeps).sort((a, b) => b.share - a.share);
  const words = changed.length === 0
    ? "nothing anew"
    : changed.slice(0, 2).map((part) => `${formatPercent(part.share)} ${part.title}`).join("; ") + (changed.length > 2 ? " …" : "");
  const all = parts.map((part) => `${part.title}: ${formatPercent(part.share)}`).join("; ");
  return h("div", {},
    h("span", { class: "settled-bar", role: "img", "aria-label": all, title: all },
      ...parts.sort((a, b) => Number(a.keeps) - Number(b.keeps) || b.place - a.place).map((part) =>
        h("span", { style: `flex-basis: ${(100 * part.share).toFixed(2)}%; --colour: ${optionColour(issue, part.place, colour)}` }))),
    h("small", {}, words));
}

function packagesData(table: TableSection, packages: PackagesSection): DataTable {
  return {
    columns: ["strategy", "beyond the table", "agreed", "settled anew", ...table.issues.flatMap((issue) => issue.options.map((option) => `${issue.title}: ${option.title}`)), ...packages.outcomes.map((o) => o.title)],
    rows: packages.tables.flatMap((t) => t.cells.map((cell, i) => [
      t.strategy, packages.columns[i]!.title, cell.agreed, cell.changed, ...cell.settled.flat(), ...cell.outcomes,
    ])),
  };
}
