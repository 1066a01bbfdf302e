import { h } from "../dom.ts";
import type { KnowledgeSection, ThenPrior } from "../dossier.ts";

/** From which earlier day the page speaks, what was known on it, and what in it is hindsight. */
export function knowledgeNote(knowledge: KnowledgeSection): HTMLElement {
  const [first, ...rest] = knowledge.known;
  const hindsight = knowledge.hindsight.reduce((sum, group) => sum + group.items.length, knowledge.laterLinks.length);
  return h("aside", { id: "knowledge", class: "knowledge", "aria-labelledby": "knowledge-title" },
    h("h2", { id: "knowledge-title" }, `This page speaks from ${knowledge.day}`),
    h("p", {}, first ?? ""),
    ...rest.map((sentence) => h("p", {}, sentence)),
    priors(`${count(knowledge.widened.length, "parameter")} without evidence by then, with a wide prior`, knowledge.widened),
    priors(`${count(knowledge.centred.length, "parameter")} that stand for links nobody had asserted, centred on zero`, knowledge.centred),
    hindsight > 0 && h("details", { class: "more" },
      h("summary", {}, `Hindsight in this page: ${count(knowledge.laterLinks.length, "causal link")} and ${count(hindsight - knowledge.laterLinks.length, "plan or criterion", "plans and criteria")}`),
      knowledge.laterLinks.length > 0 && h("h3", {}, "Causal links that the model has and that were asserted later"),
      knowledge.laterLinks.length > 0 && h("ul", {}, ...knowledge.laterLinks.map((link) => h("li", {}, link))),
      ...knowledge.hindsight.flatMap((group) => [
        h("h3", {}, group.kind),
        h("ul", {}, ...group.items.map((item) => h("li", {}, item))),
      ])),
    knowledge.aftermath !== undefined && h("p", { class: "beside" },
      h("a", { href: knowledge.aftermath }, "What happened"), ": the same run beside all that is known today."));
}

function priors(summary: string, parameters: ThenPrior[]): HTMLElement | false {
  return parameters.length > 0 && h("details", { class: "more" },
    h("summary", {}, summary),
    h("ul", {}, ...parameters.map((p) => h("li", {}, h("span", { title: p.path }, p.name), `: ${p.prior}`))));
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
