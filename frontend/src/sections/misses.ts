import type { Context } from "../context.ts";
import { h } from "../dom.ts";
import type { FitEntry } from "../dossier.ts";
import { NotedBlock } from "../notes/block.ts";

/** Where the reference run passes by what was observed. */
export function missesSection(context: Context): HTMLElement {
  const { fits, case: about } = context.data;
  const points = fits.reduce((sum, fit) => sum + fit.compared, 0);
  const inside = fits.reduce((sum, fit) => sum + fit.inside, 0);
  const block = new NotedBlock(context, "misses", "wide");
  const scenario = context.data.scenarios.find((s) => s.id === about.referenceScenario)?.title ?? about.referenceScenario;
  const strategy = context.data.strategies.find((s) => s.id === about.referenceStrategy)?.title ?? about.referenceStrategy;
  return h("section", { id: "misses", "aria-labelledby": "misses-title" },
    h("h2", { id: "misses-title" }, `${inside} of ${points} observations lie inside the model's 90 % band`),
    h("p", { class: "aside" },
      `The reference run (“${scenario}”, “${strategy}”) beside the observations with a named source that the model was not given, measurement error included. `,
      "A model whose bands are honest holds about nine of ten; each miss is listed."),
    block.element(h("div", { class: "fits" }, ...fits.map((fit) => fitEntry(fit, block)))));
}

function measure(fit: FitEntry): string {
  return fit.compared === 0
    ? "No point with a named source."
    : `${fit.inside} of ${fit.compared} inside; mean distance from the median ${fit.meanAbsoluteError}.`;
}

function fitEntry(fit: FitEntry, block: NotedBlock): HTMLElement {
  return h("div", { class: "fit" },
    h("h3", {}, fit.title, block.reference(fit.note)),
    h("p", {}, `Model: ${fit.variable}${fit.unit === "" ? "" : `, ${fit.unit}`}. ${measure(fit)}`),
    fit.misses.length > 0 && h("details", { class: "more", open: fit.misses.length <= 3 },
      h("summary", {}, fit.misses.length === 1 ? "1 miss" : `${fit.misses.length} misses`),
      h("ul", {}, ...fit.misses.map((miss) => h("li", {},
        h("strong", {}, miss.date), `: observed ${miss.observed}, ${miss.direction} the band; model ${miss.model}`,
        !miss.isVerified && h("span", { class: "tag" }, " unverified"))))));
}
