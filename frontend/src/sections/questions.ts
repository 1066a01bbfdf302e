import { figure, responsive } from "../charts/figure.ts";
import { probabilitiesChart, type GivenProbability } from "../charts/probabilities.ts";
import type { Context } from "../context.ts";
import { h, type Child } from "../dom.ts";
import type { MethodScoreEntry, ProbabilityEntry, QuestionEntry, QuestionSection } from "../dossier.ts";
import { NotedBlock } from "../notes/block.ts";
import { phraseNodes } from "../notes/phrase.ts";

const METHODS = { model: "The model", expectation: "The documents", baseRate: "The base rate" };

/** Forecasting questions: what the model gives, what the documents led one to expect, and what came. */
export function questionsSection(context: Context, section: QuestionSection): HTMLElement {
  const block = new NotedBlock(context, "questions", "wide");
  const dates = [...new Set(section.questions.map((question) => question.asOf))];
  return h("section", { id: "questions", "aria-labelledby": "questions-title" },
    h("h2", { id: "questions-title" }, ...phraseNodes(context, section.title, block)),
    block.element(
      h("ul", { class: "text" }, ...section.details.map((detail) => h("li", {}, detail))),
      section.methods.length > 0 && probabilities(context, section),
      section.methods.length > 0 && totals(section.methods),
      ...dates.map((date) => questionTable(date, section.questions.filter((question) => question.asOf === date), block)),
      section.methods.length > 0 && h("details", { class: "more", id: "calibration" },
        h("summary", {}, "Calibration: how often it was yes where so much was given"),
        ...section.methods.map(calibration)),
      section.notAnswerable.length > 0 && h("details", { class: "more", id: "not-answerable" },
        h("summary", {}, `${section.notAnswerable.length} questions that the model does not answer`),
        h("ul", {}, ...section.notAnswerable.map((question) => h("li", {}, question.text, " ", h("span", { class: "remark" }, question.reason)))))));
}

function probabilities(context: Context, section: QuestionSection): HTMLElement {
  const scored = section.questions.filter((question) => question.brier !== "");
  const given: GivenProbability[] = scored.flatMap((question) => [
    { method: METHODS.model, value: question.model.value },
    ...(question.expectation ? [{ method: METHODS.expectation, value: question.expectation.value }] : []),
  ].map((one) => ({ ...one, question: question.text, happened: question.outcome! })));

  // The base rate gives about the same to all.
  const names = section.methods.map((method) => method.name).filter((name) => name !== METHODS.baseRate);
  return figure({
    id: "probabilities",
    title: ["What each gave to what came true, and to what did not"],
    subtitle: ["Probability of yes at the date of the question. Filled, above the line: came true; hollow, below it: did not. A good forecaster has the filled marks on the right and the hollow ones on the left."],
    chart: responsive(h("div", { class: "chart" }), (width) =>
      probabilitiesChart("Probabilities of the settled questions", names, given.filter((one) => names.includes(one.method)), width)),
    data: () => ({
      columns: ["id", "question", "as of", "horizon", "model", "documents", "base rate", "outcome", "Brier of the model", "Brier of the documents"],
      rows: section.questions.map((q) => [q.id, q.text, q.asOf, q.horizon, q.model.value, q.expectation?.value ?? null, q.baseRate, said(q.outcome), q.brier, q.expectationBrier]),
    }),
    fileName: () => `${context.data.case.id}-questions.csv`,
  });
}

function totals(methods: MethodScoreEntry[]): HTMLElement {
  return h("table", { class: "outcomes scores" },
    h("caption", {}, "Mean scores, all on the same questions: Brier and logarithmic (0 is best), skill against the base rate (1 perfect, 0 no better), ",
      "and how often of two questions the one that came true was given more"),
    h("thead", {}, h("tr", {},
      ...["By", "Questions", "Brier", "Skill", "Logarithmic", "Ordered rightly"].map((name, i) =>
        h("th", { scope: "col", class: i === 1 || i === 2 || i === 4 ? "numeric" : undefined }, name)))),
    h("tbody", {}, ...methods.map((method) => h("tr", {},
      h("th", { scope: "row" }, method.name),
      h("td", { class: "numeric", "data-label": "Questions" }, String(method.count)),
      h("td", { class: "numeric", "data-label": "Brier" }, method.brier),
      h("td", { "data-label": "Skill" }, method.skill),
      h("td", { class: "numeric", "data-label": "Logarithmic" }, method.log),
      h("td", { "data-label": "Ordered rightly" }, method.pairs === "" ? "gives about the same to all" : method.pairs, method.area !== "" && h("small", {}, `area under the curve ${method.area}`))))));
}

function questionTable(date: string, questions: QuestionEntry[], block: NotedBlock): HTMLElement {
  return h("table", { class: "outcomes questions" },
    h("caption", {}, `Asked as of ${date}`),
    h("thead", {}, h("tr", {},
      ...["Question", "By", "The model", "The document", "What came"].map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, ...questions.map((question) => h("tr", {},
      h("th", { scope: "row" }, question.text, block.reference(question.note)),
      h("td", { "data-label": "By" }, question.horizon),
      h("td", { "data-label": "The model" }, ...probability(question.model),
        question.model.interval !== undefined && h("small", {}, `${question.model.interval} % for so many runs`),
        ...question.later.map((later) => h("small", {}, `seen from ${later.asOf}: ${later.probability.percent}`))),
      h("td", { "data-label": "The document" }, ...(question.expectation ? probability(question.expectation) : ["no number"]),
        question.expected !== "" && h("small", {}, `“${question.expected}”`)),
      h("td", { "data-label": "What came" }, h("strong", {}, said(question.outcome)),
        question.happened !== "" && h("small", {}, question.happened),
        question.brier !== "" && h("small", {}, `Brier ${question.brier}${question.expectationBrier === "" ? "" : `; the document ${question.expectationBrier}`}`))))));
}

function calibration(method: MethodScoreEntry): HTMLElement {
  return h("table", { class: "outcomes" },
    h("caption", {}, `${method.name}; in brackets the 95 % interval of the share`),
    h("thead", {}, h("tr", {}, ...["Given", "Questions", "Mean given", "Came true", "Share"].map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, ...method.bins.map((bin) => h("tr", {},
      h("th", { scope: "row" }, bin.given),
      h("td", { "data-label": "Questions" }, String(bin.count)),
      h("td", { "data-label": "Mean given" }, bin.mean),
      h("td", { "data-label": "Came true" }, String(bin.yes)),
      h("td", { "data-label": "Share" }, bin.share)))));
}

function probability(entry: ProbabilityEntry): Child[] {
  return [h("strong", {}, entry.percent), ` ${entry.word}`];
}

function said(outcome: boolean | undefined): string {
  return outcome === undefined ? "open" : outcome ? "yes" : "no";
}
