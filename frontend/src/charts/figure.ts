import { saveCsv, type DataTable } from "../csv.ts";
import { h, type Child } from "../dom.ts";
import { dataTable } from "./table.ts";

/** What stands around a chart: the finding as its title, the measure below it, the data behind it. */
export interface FigureParts {
  id: string;
  title: Child[];
  subtitle: Child[];
  chart: HTMLElement;
  detail?: Child[];
  /** The data behind the chart; asked for when the reader wants them. */
  data: () => DataTable;
  /** Which rows the table on the page shows; the file holds all. */
  shown?: (table: DataTable) => DataTable;
  fileName: () => string;
}

export function figure(parts: FigureParts): HTMLElement {
  const table = h("details", { class: "data" }, h("summary", {}, "Data behind the chart"));
  table.addEventListener("toggle", () => {
    table.querySelector(".table-scroll")?.remove();
    if (table.open) {
      const data = parts.data();
      table.append(dataTable(parts.shown?.(data) ?? data));
    }
  });
  return h("figure", { id: parts.id },
    h("figcaption", {},
      h("h3", { id: `${parts.id}-title` }, ...parts.title),
      h("p", { class: "subtitle" }, ...parts.subtitle)),
    parts.chart,
    parts.detail && parts.detail.length > 0 && h("p", { class: "detail" }, ...parts.detail),
    h("div", { class: "behind" },
      table,
      h("button", { type: "button", class: "save", click: () => saveCsv(parts.data(), parts.fileName()) }, "Save CSV")));
}

/** Draws into an element whenever its width changes; text in the chart keeps its size. */
export function responsive(element: HTMLElement, draw: (width: number) => (Node | string)[]): HTMLElement {
  let drawn = 0;
  new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width > 0 && width !== drawn) {
      drawn = width;
      element.replaceChildren(...draw(width));
    }
  }).observe(element);
  return element;
}
