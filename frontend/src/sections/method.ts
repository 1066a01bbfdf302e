import type { Context } from "../context.ts";
import { h } from "../dom.ts";
import { NotedBlock } from "../notes/block.ts";

/** How it was done and how to do it again. */
export function methodSection(context: Context): HTMLElement {
  const { method } = context.data;
  const block = new NotedBlock(context, "method", "wide");
  const terms = method.terms.flatMap(({ term, text, notes }) => [
    h("dt", {}, term),
    h("dd", {}, text, ...(notes ?? []).map((note) => block.reference(note))),
  ]);
  return h("section", { id: "method", "aria-labelledby": "method-title" },
    h("h2", { id: "method-title" }, "Method"),
    h("p", { class: "text" },
      "The model is hindsight: whoever built it knew the history. The bands show what follows from the ranges above; ",
      "only forecasts registered before the event can prove skill. The page describes what the model gives and advises nobody."),
    method.remarks.length > 0 && h("details", { class: "more" }, h("summary", {}, `Remarks on this run (${method.remarks.length})`),
      h("ul", { class: "remark" }, ...method.remarks.map((remark) => h("li", {}, remark)))),
    block.element(h("dl", {}, ...terms)),
    method.replayCommand !== "" && h("p", { class: "text" }, "To run it again: ", h("code", {}, method.replayCommand)));
}
