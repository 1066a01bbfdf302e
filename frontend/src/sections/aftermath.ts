import { figure, responsive } from "../charts/figure.ts";
import { valueDomain } from "../charts/geometry.ts";
import { hindcastChart } from "../charts/hindcast.ts";
import type { Aftermath, AftermathScore, AftermathSeries } from "../aftermath.ts";
import type { DataTable } from "../csv.ts";
import { h } from "../dom.ts";

const LEVELS = ["q05", "q25", "q50", "q75", "q95"];

/** The head of the page: from which day the run speaks, and that the reader now knows more. */
export function aftermathHead(data: Aftermath): HTMLElement {
  return h("section", { id: "answer", tabindex: -1, "aria-labelledby": "finding" },
    h("p", { class: "kicker" }, `${data.title}: ${data.day}, and what happened`),
    h("h1", { id: "finding" }, data.finding),
    h("aside", { class: "knowledge", id: "knowledge" },
      h("p", {}, h("strong", {}, `This page knows more than a reader of ${data.day} did. `),
        "It sets the forecast of that day beside everything that is known today. What the forecast rests on, and nothing later, stands in ",
        h("a", { href: data.dossier }, "the dossier of that day"), ".")),
    h("h2", {}, `What was answered from ${data.day}`),
    h("p", { class: "summary" }, data.question),
    ...data.answer.map((sentence) => h("p", { class: "answered" }, sentence)));
}

/** What came of the key outcomes, as far as anyone knows. */
export function aftermathOutcomes(data: Aftermath): HTMLElement {
  const verdicts = { inside: "inside the 90 % interval", above: "above the 90 % interval", below: "below the 90 % interval", "": "not observed" };
  const seen = data.outcomes.filter((outcome) => outcome.verdict !== "");
  const inside = seen.filter((outcome) => outcome.verdict === "inside").length;
  return h("section", { id: "outcomes", "aria-labelledby": "outcomes-title" },
    h("h2", { id: "outcomes-title" }, seen.length === 0
      ? "None of the key outcomes was observed later"
      : `${inside} of ${seen.length} key outcomes that were observed lie inside what was expected`),
    h("table", { class: "outcomes aftermath" },
      h("caption", {}, "The outcome as forecast under the reference strategy; then the last observation of what it is about, beside what the forecast expected to be measured in that year"),
      h("thead", {}, h("tr", {}, ...["Outcome", "Forecast", "Last observed", "Expected then", "So"].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", {}, ...data.outcomes.map((outcome) => h("tr", {},
        h("th", { scope: "row" }, outcome.title),
        h("td", { "data-label": "Forecast" }, outcome.forecast),
        h("td", { "data-label": "Last observed" }, outcome.observed === "" ? "nothing" : outcome.observed, outcome.source !== "" && h("small", {}, ` ${outcome.source}`)),
        h("td", { "data-label": "Expected then" }, outcome.expected),
        h("td", { class: outcome.verdict === "above" || outcome.verdict === "below" ? "worse" : "", "data-label": "So" }, verdicts[outcome.verdict]))))));
}

/** Every series as it was forecast, with what came. */
export function aftermathSeries(data: Aftermath): HTMLElement {
  const panels = data.series.map((series) => h("div", { class: "panel" },
    h("h3", {}, series.title),
    h("p", { class: "measure" }, [series.unit, `model: ${series.variable}`].filter(Boolean).join("; ")),
    chart(data, series),
    h("p", { class: "measure" }, said(series.score), ".")));
  return h("section", { id: "series", "aria-labelledby": "series-title" },
    h("h2", { id: "series-title" }, "Each series as it was forecast, and as it came"),
    ...data.details.map((detail) => h("p", { class: "aside" }, detail)),
    figure({
      id: "aftermath-series",
      title: [`Known until ${data.day}, forecast after it`],
      subtitle: [
        "Line: median; dark band: half of what was expected to be measured in a year, light band: 90 %. Circles: points that were known, filled with a named source; diamonds: later points.",
      ],
      chart: h("div", { class: "hindcast pair" }, ...panels),
      data: () => table(data),
      fileName: () => `${data.case}-what-happened.csv`,
    }),
    scores(data));
}

/** The questions that were open, with what was said and what came. */
export function aftermathQuestions(data: Aftermath): HTMLElement {
  const settled = data.questions.filter((question) => question.outcome !== "").length;
  return h("section", { id: "questions", "aria-labelledby": "questions-title" },
    h("h2", { id: "questions-title" }, `${data.questions.length} ${data.questions.length === 1 ? "question was" : "questions were"} open on ${data.day}; ${settled} ${settled === 1 ? "is" : "are"} settled`),
    data.methods.length > 0 && h("table", { class: "outcomes aftermath" },
      h("caption", {}, "Scores of the settled questions, the same for every method: mean Brier score (0 best, 0.25 that of a coin) and mean logarithmic score (0 best, 0.69 that of a coin)"),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Method"), ...["Questions", "Brier score", "Log score"].map((name) => h("th", { scope: "col", class: "numeric" }, name)))),
      h("tbody", {}, ...data.methods.map((method) => h("tr", {},
        h("th", { scope: "row" }, method.name),
        h("td", { class: "numeric", "data-label": "Questions" }, String(method.count)),
        h("td", { class: "numeric", "data-label": "Brier score" }, method.brier),
        h("td", { class: "numeric", "data-label": "Log score" }, method.log))))),
    h("table", { class: "outcomes aftermath questions" },
      h("caption", {}, "Probability as forecast from that day, the expectation of the document as the coder read it, and what came of it"),
      h("thead", {}, h("tr", {}, ...["Question", "By", "Probability", "Document", "Outcome", "Brier"].map((name) => h("th", { scope: "col", class: name === "Brier" ? "numeric" : "" }, name)))),
      h("tbody", {}, ...data.questions.map((question) => h("tr", {},
        h("th", { scope: "row" }, question.text, h("small", {}, ` ${question.id}`)),
        h("td", { "data-label": "By" }, question.horizon),
        h("td", { "data-label": "Probability" }, question.probability),
        h("td", { "data-label": "Document" }, question.expectation),
        h("td", { "data-label": "Outcome" }, question.outcome === "" ? "open or not known" : question.outcome),
        h("td", { class: "numeric", "data-label": "Brier" }, question.brier))))));
}

function chart(data: Aftermath, series: AftermathSeries): HTMLElement {
  const before = series.before.filter((point) => point.time >= data.years[0]!);
  const domain = valueDomain([...series.band[0]!, ...series.band[4]!, ...[...before, ...series.later].map((point) => point.value)]);
  const decimals = Math.max(0, Math.min(4, 2 - Math.floor(Math.log10(Math.max(Math.abs(domain[0]), Math.abs(domain[1])) || 1))));
  return responsive(h("div", { class: "chart" }), (width) => [hindcastChart({
    label: `${series.title}: forecast from ${data.day}`,
    description: said(series.score),
    years: data.years,
    values: series.band,
    before,
    later: series.later,
    domain,
    cut: data.time,
    colour: "var(--strategy-1)",
    decimals,
  }, width)]);
}

function said(score: AftermathScore): string {
  return `${score.inside90} later points inside the 90 % band${score.skill === "" ? "" : `; skill ${score.skill}`}`;
}

function scores(data: Aftermath): HTMLElement {
  const row = (name: string, unit: string, score: AftermathScore) => h("tr", {},
    h("th", { scope: "row" }, name, h("small", {}, ` ${unit}`)),
    h("td", { class: "numeric", "data-label": "Points" }, String(score.count)),
    h("td", { class: "numeric", "data-label": "CRPS" }, score.crps),
    h("td", { "data-label": "Baseline" }, score.baseline === "" ? "none: too little was known" : score.baseline, score.baselineCrps !== "" && h("small", {}, ` CRPS ${score.baselineCrps}`)),
    h("td", { class: score.isWorse ? "numeric worse" : "numeric", "data-label": "Skill" }, score.skill === "" ? "none" : score.skill, score.isWorse && h("small", {}, " worse than the baseline")),
    h("td", { "data-label": "In 90 %" }, score.count === 0 ? "" : score.inside90, score.share90 !== "" && h("small", {}, ` ${score.share90}`)));
  return h("table", { class: "outcomes aftermath" },
    h("caption", {}, "Scores: continuous ranked probability score (lower is better), skill against the best simple forecast made on the same day (1 perfect, 0 no better, below 0 worse), and points inside the 90 % interval"),
    h("thead", {}, h("tr", {}, ...["Series", "Points", "CRPS", "Baseline", "Skill", "In 90 %"].map((name) =>
      h("th", { scope: "col", class: ["Points", "CRPS", "Skill"].includes(name) ? "numeric" : "" }, name)))),
    h("tbody", {}, ...data.series.map((series) => row(series.title, series.unit, series.score)), row("Pooled", "each series in units of its own changes", data.pooled)));
}

function table(data: Aftermath): DataTable {
  return {
    columns: ["series", "unit", "year", ...LEVELS, "known", "later"],
    rows: data.series.flatMap((series) => data.years.map((year, i) => {
      const at = (points: AftermathSeries["before"]) => points.find((point) => Math.floor(point.time) === year)?.value ?? null;
      return [series.series, series.unit, year, ...LEVELS.map((_, level) => series.band[level]?.[i] ?? null), at(series.before), at(series.later)];
    })),
  };
}
