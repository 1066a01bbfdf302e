import type { DataTable } from "../csv.ts";
import { h } from "../dom.ts";

/** A table of plain values that scrolls inside its own frame. */
export function dataTable(table: DataTable): HTMLElement {
  const numeric = table.columns.map((_, i) => table.rows.some((row) => typeof row[i] === "number"));
  return h("div", { class: "table-scroll", tabindex: 0, role: "region", "aria-label": "Data table" },
    h("table", { class: "plain" },
      h("thead", {}, h("tr", {}, ...table.columns.map((column, i) => h("th", { scope: "col", class: numeric[i] ? "numeric" : undefined }, column)))),
      h("tbody", {}, ...table.rows.map((row) => h("tr", {}, ...row.map((cell, i) =>
        h("td", { class: numeric[i] ? "numeric" : undefined }, cell === null ? "" : String(cell))))))));
}
