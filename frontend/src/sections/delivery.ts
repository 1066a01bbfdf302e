import { deliveryChart, sharesChart } from "../charts/delivery.ts";
import { figure, responsive } from "../charts/figure.ts";
import { valueDomain, yearly } from "../charts/geometry.ts";
import type { Context } from "../context.ts";
import { h } from "../dom.ts";
import type { TableCell, TableSection } from "../dossier.ts";
import { NotedBlock } from "../notes/block.ts";
import { phraseNodes } from "../notes/phrase.ts";
import { where } from "./rounds.ts";

/** Promised against delivered. */
export function deliveryFigure(context: Context, table: TableSection, cell: TableCell): HTMLElement {
  const { data } = context;
  const block = new NotedBlock(context, "delivery", "wide");
  const times = table.promiseTimes;
  const panels = table.promises.map((promise, i) => {
    const of = cell.promises[i]!;
    const domain = valueDomain(table.cells.flatMap((c) => [...c.promises[i]!.signed[2]!, ...c.promises[i]!.delivered[2]!]).concat(0));
    return h("div", { class: "panel promise" },
      h("h4", {}, promise.title, block.reference(promise.note)),
      h("p", { class: "measure" }, `${promise.keeper} delivers; in ${promise.unit}; due within ${promise.term}`),
      responsive(h("div", { class: "chart" }), (width) => [
        deliveryChart({
          title: promise.title,
          colour: context.colour(cell.strategy),
          times,
          signed: of.signed,
          delivered: of.delivered,
          overdue: of.overdue,
          domain,
          decision: data.case.decision,
        }, width),
        sharesChart(promise.title, times, [
          { name: "keeping pays", values: of.shareKeeping, colour: context.colour(cell.strategy) },
          { name: "overdue", values: of.shareOverdue, colour: "var(--muted)" },
        ], data.case.decision, width),
      ]),
      h("p", { class: "detail" }, ...phraseNodes(context, of.finding, block)));
  });
  const curves = (promise: TableCell["promises"][number]) => [...promise.signed, ...promise.delivered, ...promise.overdue, promise.shareOverdue, promise.shareKeeping];
  const names = ["signed", "delivered", "overdue"].flatMap((name) => ["q05", "q50", "q95"].map((level) => `${name} ${level}`)).concat("share overdue", "share in which keeping pays");
  return block.element(figure({
    id: "delivery",
    title: ["Promised against delivered"],
    subtitle: [
      "Above: all that was signed so far, what of it is delivered and holds, and what is overdue (signed longer ago than its term and not delivered); medians, with 90 % of the runs for the first two. Below: share of runs in which keeping pays the keeper, and in which something is overdue. ",
      ...where(context, cell),
    ],
    chart: h("div", { class: "panels wide-panels" }, ...panels),
    data: () => ({
      columns: ["time", ...table.promises.flatMap((promise) => names.map((name) => `${promise.title}: ${name}`))],
      rows: times.map((time, t) => [time, ...cell.promises.flatMap((promise) => curves(promise).map((values) => values[t] ?? null))]),
    }),
    shown: (all) => ({ ...all, rows: yearly(all.rows, (row) => Number(row[0])) }),
    fileName: () => `${data.case.id}-promises-${cell.scenario}-${cell.strategy}.csv`,
  }));
}
