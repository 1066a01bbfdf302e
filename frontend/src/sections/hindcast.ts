import { figure, responsive } from "../charts/figure.ts";
import { valueDomain } from "../charts/geometry.ts";
import { hindcastChart } from "../charts/hindcast.ts";
import type { Context } from "../context.ts";
import type { DataTable } from "../csv.ts";
import { h } from "../dom.ts";
import type { HindcastSection, HindcastSeries, ScoreEntry, ScorePair } from "../dossier.ts";
import { NotedBlock } from "../notes/block.ts";
import { phraseNodes } from "../notes/phrase.ts";

const RUNS = ["driversObserved", "driversForecast"] as const;
const NAMES = { driversObserved: "Drivers as they were", driversForecast: "Drivers forecast too" };

/** What the model says of the years after the fit, beside what came. */
export function hindcastSection(context: Context, hindcast: HindcastSection): HTMLElement {
  const block = new NotedBlock(context, "hindcast", "wide");
  const title = phraseNodes(context, hindcast.title, block);
  const rows = hindcast.series.map((series) => h("div", { class: "hindcast-row" },
    h("h3", {}, series.title, block.reference(series.note), block.reference(series.laterNote)),
    h("p", { class: "measure" }, [series.unit, `model: ${series.variable}`].filter(Boolean).join("; ")),
    h("div", { class: "pair" }, ...RUNS.map((run) => panel(context, hindcast, series, run)))));
  return h("section", { id: "hindcast", "aria-labelledby": "hindcast-title" },
    h("h2", { id: "hindcast-title" }, ...title),
    block.element(
      h("ul", { class: "text" }, ...hindcast.details.map((detail) => h("li", {}, detail))),
      h("p", { class: "aside" },
        `Nothing after ${hindcast.cut} informs a parameter; ${hindcast.basis}. On the left what the model needs from outside (prices, growth, third parties) is as it was, `,
        "so that only the model is tested; on the right that is forecast from its own past too, as anyone would have had to. ",
        "Whoever wrote the model knew these years all the same."),
      figure({
        id: "hindcast-series",
        title: ["Each series with later points, in its own unit"],
        subtitle: [
          "Line: median; dark band: half of what the model expects to be measured in a year, light band: 90 %. ",
          "Circles: points up to the cut, filled with a named source, hollow from general knowledge; diamonds: later points. Both panels of a series share one scale.",
        ],
        chart: h("div", { class: "hindcast" }, ...rows),
        data: () => bandTable(hindcast),
        fileName: () => `${context.data.case.id}-hindcast.csv`,
      }),
      scoreTable(hindcast),
      hindcast.rolling.length > 0 && rollingTable(hindcast),
      hindcast.mechanism && mechanismTable(hindcast.mechanism)));
}

function panel(context: Context, hindcast: HindcastSection, series: HindcastSeries, run: (typeof RUNS)[number]): HTMLElement {
  const score = series.scores[run];
  const before = series.before.filter((point) => point.time >= hindcast.years[0]!);
  const points = [...before, ...series.later].map((point) => point.value);
  const domain = valueDomain([...RUNS.flatMap((r) => [...series[r][0]!, ...series[r][4]!]), ...points]);
  const said = `${score.inside90} later points inside the 90 % band${score.skill === "" ? "" : `; skill ${score.skill}`}`;
  return h("div", { class: "panel" },
    h("h4", {}, NAMES[run]),
    responsive(h("div", { class: "chart" }), (width) => [hindcastChart({
      label: `${series.title}: ${NAMES[run].toLowerCase()}`,
      description: said,
      years: hindcast.years,
      values: series[run],
      before,
      later: series.later,
      domain,
      cut: hindcast.cutTime,
      colour: context.colour(context.data.case.referenceStrategy),
      decimals: decimals(domain),
    }, width)]),
    h("p", { class: "measure" }, said, "."));
}

function decimals([low, high]: [number, number]): number {
  return Math.max(0, Math.min(4, 2 - Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high)) || 1))));
}

function scoreTable(hindcast: HindcastSection): HTMLElement {
  const cells = (score: ScoreEntry, name: string) => [
    h("td", { class: "numeric", "data-label": `${name}: CRPS` }, score.crps),
    h("td", { class: score.isWorse ? "numeric worse" : "numeric", "data-label": `${name}: skill` },
      score.skill === "" ? "none" : score.skill, score.isWorse && h("small", {}, "worse than the baseline")),
    h("td", { "data-label": `${name}: in the 90 % interval` }, score.inside90, score.share90 !== "" && h("small", {}, score.share90)),
  ];
  const row = (name: string, unit: string, scores: ScorePair) => h("tr", {},
    h("th", { scope: "row" }, name, h("small", {}, unit)),
    h("td", { class: "numeric", "data-label": "Points" }, String(scores.count)),
    h("td", { "data-label": "Baseline" }, scores.baseline === "" ? "none: too little was known" : scores.baseline,
      scores.baselineCrps !== "" && h("small", {}, `CRPS ${scores.baselineCrps}`)),
    ...RUNS.flatMap((run) => cells(scores[run], NAMES[run])));
  return h("table", { class: "outcomes scores" },
    h("caption", {}, "Scores: continuous ranked probability score (lower is better), skill against the best simple forecast (1 perfect, 0 no better, below 0 worse), ",
      "and points inside the 90 % interval with the share's own 95 % interval"),
    h("thead", {},
      h("tr", {},
        h("th", { scope: "col", rowspan: 2 }, "Series"),
        h("th", { scope: "col", rowspan: 2, class: "numeric" }, "Points"),
        h("th", { scope: "col", rowspan: 2 }, "Baseline"),
        ...RUNS.map((run) => h("th", { scope: "colgroup", colspan: 3 }, NAMES[run]))),
      h("tr", {}, ...RUNS.flatMap(() => [
        h("th", { scope: "col", class: "numeric" }, "CRPS"),
        h("th", { scope: "col", class: "numeric" }, "Skill"),
        h("th", { scope: "col" }, "In 90 %"),
      ]))),
    h("tbody", {},
      ...hindcast.series.map((series) => row(series.title, series.unit, series.scores)),
      row("Pooled", "each series in units of its own changes before the cut; one of fewer than three values by then counts in the intervals alone", hindcast.pooled)));
}

function mechanismTable(mechanism: NonNullable<HindcastSection["mechanism"]>): HTMLElement {
  return h("div", { id: "mechanism" },
    h("h3", {}, "What bargaining and loops add"),
    h("p", { class: "text" }, mechanism.finding),
    h("table", { class: "outcomes scores" },
      h("caption", {}, `Pooled scores with the drivers as they were, over ${mechanism.members} runs`),
      h("thead", {}, h("tr", {}, ...["Model", "CRPS", "Against the whole", "Skill", "In 90 %"].map((name, i) =>
        h("th", { scope: "col", class: i === 1 || i === 3 ? "numeric" : undefined }, name)))),
      h("tbody", {}, ...mechanism.parts.map((part) => h("tr", {},
        h("th", { scope: "row" }, part.name, h("small", {}, part.title)),
        h("td", { class: "numeric", "data-label": "CRPS" }, part.crps),
        h("td", { "data-label": "Against the whole" }, part.change),
        h("td", { class: "numeric", "data-label": "Skill" }, part.skill),
        h("td", { "data-label": "In 90 %" }, part.inside90))))));
}

function rollingTable(hindcast: HindcastSection): HTMLElement {
  return h("details", { class: "more", id: "rolling" },
    h("summary", {}, "Short series one value ahead: does the model see the next value better than the series' own past?"),
    h("table", { class: "outcomes scores" },
      h("caption", {}, "Series of few values at the cut, drivers as they were; each point forecast from the day before its period, the baseline from what was known then"),
      h("thead", {}, h("tr", {}, ...["Series", "Points", "CRPS", "Baselines'", "Skill", "In 90 %"].map((name, i) =>
        h("th", { scope: "col", class: i > 0 && i < 5 ? "numeric" : undefined }, name)))),
      h("tbody", {}, ...hindcast.rolling.map((row) => h("tr", {},
        h("th", { scope: "row" }, row.title),
        h("td", { class: "numeric", "data-label": "Points" }, String(row.count)),
        h("td", { class: "numeric", "data-label": "CRPS" }, row.crps),
        h("td", { class: "numeric", "data-label": "Baselines'" }, row.baselineCrps),
        h("td", { class: row.isWorse ? "numeric worse" : "numeric", "data-label": "Skill" }, row.skill),
        h("td", { "data-label": "In 90 %" }, row.inside90))))));
}

function bandTable(hindcast: HindcastSection): DataTable {
  const levels = ["q05", "q25", "q50", "q75", "q95"];
  const observed = (series: HindcastSeries, year: number) =>
    [...series.before, ...series.later].find((point) => Math.floor(point.time) === year)?.value ?? null;
  return {
    columns: ["series", "unit", "year", ...RUNS.flatMap((run) => levels.map((level) => `${NAMES[run].toLowerCase()} ${level}`)), "observed"],
    rows: hindcast.series.flatMap((series) => hindcast.years.map((year, i) => [
      series.series, series.unit, year, ...RUNS.flatMap((run) => series[run].map((level) => level[i] ?? null)), observed(series, year),
    ])),
  };
}
