import { figure, responsive } from "../charts/figure.ts";
import { posteriorChart } from "../charts/posterior.ts";
import type { Context } from "../context.ts";
import { h } from "../dom.ts";
import type { PosteriorSection } from "../dossier.ts";
import { NotedBlock } from "../notes/block.ts";
import { phraseNodes } from "../notes/phrase.ts";

/** What observations said of the parameters. */
export function posteriorSection(context: Context, section: PosteriorSection): HTMLElement {
  const block = new NotedBlock(context, "posterior", "wide");
  const kept = new NotedBlock(context, "kept", "wide");
  const rows = section.parameters.map((parameter) => h("div", { class: "before-after" },
    h("h4", {}, parameter.name, block.reference(parameter.note), !parameter.isMoved && h("span", { class: "tag" }, " not moved")),
    responsive(h("div", { class: "chart" }), (width) => [posteriorChart(parameter, width)]),
    h("p", { class: "measure" }, [parameter.unit, `prior ${parameter.priorText}`, `now ${parameter.posteriorText}`].filter(Boolean).join("; "))));
  return h("section", { id: "posterior", "aria-labelledby": "posterior-title" },
    h("h2", { id: "posterior-title" }, ...phraseNodes(context, section.title, block)),
    block.element(
      h("ul", { class: "text" }, ...section.details.map((detail) => h("li", {}, detail))),
      figure({
        id: "before-after",
        title: ["Each fitted parameter before and after, those that moved first"],
        subtitle: ["Grey: 90 % of the prior, the tick its median. Dark: 90 % of the posterior, the dot its median. Each row has a scale of its own, as wide as its prior and posterior together."],
        chart: h("div", { class: "before-afters" }, ...rows),
        data: () => ({
          columns: ["parameter", "unit", "prior q05", "prior q50", "prior q95", "posterior q05", "posterior q50", "posterior q95", "width", "shift", "moved"],
          rows: section.parameters.map((p) => [p.path, p.unit, ...p.prior, ...p.posterior, p.width, p.shift, p.isMoved ? "yes" : "no"]),
        }),
        fileName: () => `${context.data.case.id}-posterior.csv`,
      }),
      h("dl", {}, ...section.terms.flatMap(({ term, text }) => [h("dt", {}, term), h("dd", {}, text)]))),
    section.kept.length > 0 && h("details", { class: "more", id: "kept" },
      h("summary", {}, `${section.kept.length} parameters that keep their priors`),
      kept.element(
        h("p", { class: "aside" }, "With the effect that each can have on the observations, in units of their noise: the data could narrow it alone to 1/√(1 + effect)."),
        h("ul", { class: "kept" }, ...section.kept.map((parameter) =>
          h("li", {}, parameter.name, kept.reference(parameter.note), parameter.effect !== "" && h("small", {}, ` ${parameter.effect}`)))))));
}
