import { figure, responsive } from "../charts/figure.ts";
import { scoreDomain, worthChart, type WorthRow } from "../charts/worth.ts";
import type { Context } from "../context.ts";
import type { DataTable } from "../csv.ts";
import { h } from "../dom.ts";
import type { JudgeEntry } from "../dossier.ts";
import { NotedBlock } from "../notes/block.ts";
import { phraseNodes } from "../notes/phrase.ts";

/** The picture that carries the answer: what each strategy is worth, and to whom. */
export function worthFigure(context: Context): HTMLElement {
  const { worth, case: about } = context.data;
  const block = new NotedBlock(context, "worth", "wide");
  const chart = h("div", { class: "judges" }, ...worth.judges.map((judge, i) => judgePanel(context, judge, i, block)));
  return h("section", { id: "picture", "aria-label": "The answer in one picture" },
    block.element(figure({
      id: "worth",
      title: phraseNodes(context, worth.title, block),
      subtitle: ["Points from 0 (all criteria at their worst) to 100 (all at their best). Dot: mean over runs and futures; bar: 90 % of runs; upright tick: mean in the worst future."],
      chart,
      data: () => worthData(context),
      fileName: () => `${about.id}-worth.csv`,
    })));
}

function judgePanel(context: Context, judge: JudgeEntry, place: number, block: NotedBlock): HTMLElement {
  const rows: WorthRow[] = judge.strategies.map((entry) => ({
    entry,
    name: context.strategy(entry.strategy).title,
    colour: context.colour(entry.strategy),
    textColour: context.textColour(entry.strategy),
  }));
  const domain = scoreDomain(context.data.worth.judges.flatMap((j) => j.strategies.flatMap((s) => [s.low, s.high])));
  const label = `What the strategies are worth by the criteria of ${judge.name}`;
  return h("div", { class: "judge", style: `--judge: var(--judge-${(place % 6) + 1})` },
    h("h4", {}, `For ${judge.name}`, block.reference(judge.note)),
    responsive(h("div", { class: "chart" }), (width) => [worthChart(label, rows, domain, width)]));
}

function worthData(context: Context): DataTable {
  return {
    columns: ["judge", "strategy", "mean", "q05", "q95", "worst_case", "worst_future", "mean_regret", "greatest_regret", "share_best"],
    rows: context.data.worth.judges.flatMap((judge) => judge.strategies.map((s) =>
      [judge.id, s.strategy, s.mean, s.low, s.high, s.worstCase, s.worstScenario, s.meanRegret, s.greatestRegret, s.shareBest])),
  };
}
