import type { Context } from "../context.ts";
import { h } from "../dom.ts";
import type { JudgeEntry, WorthEntry } from "../dossier.ts";
import { formatNumber, formatPercent } from "../format.ts";
import { NotedBlock } from "../notes/block.ts";
import { claimList } from "../notes/claim.ts";
import { phraseNodes, strategyName } from "../notes/phrase.ts";

const COLUMNS = ["Strategy", "Mean", "90 % of runs", "Worst case", "Greatest regret", "Best in"];

/** The strategies side by side, for every judge. */
export function optionsSection(context: Context): HTMLElement {
  const block = new NotedBlock(context, "strategies", "beside");
  const strategies = context.data.strategies.map((strategy) => h("li", {},
    strategyName(context, strategy.id), block.reference(strategy.note), ` ${strategy.description}`));
  return h("section", { id: "options", "aria-labelledby": "options-title" },
    h("h2", { id: "options-title" }, "The strategies side by side"),
    block.element(h("ul", { class: "strategies" }, ...strategies)),
    ...context.data.worth.judges.map((judge, i) => judgeTable(context, judge, i)),
    h("p", { class: "aside" },
      "Worst case: the mean in the future that suits the strategy least. Regret: how far it falls short of the best strategy of the same run; ",
      "the greatest is over the futures. No total over judges is drawn: whose criteria count is not for a model to say."));
}

function judgeTable(context: Context, judge: JudgeEntry, place: number): HTMLElement {
  const block = new NotedBlock(context, `options-${judge.id}`, "wide");
  const head = h("tr", {}, ...COLUMNS.map((column, i) => h("th", { scope: "col", class: i > 0 ? "numeric" : undefined }, column)));
  return block.element(
    h("p", { class: "finding", style: `--judge: var(--judge-${(place % 6) + 1})` }, ...phraseNodes(context, judge.finding, block)),
    h("table", { class: "options" },
      h("caption", {}, `By the criteria of ${judge.name}, in points`, block.reference(judge.note)),
      h("thead", {}, head),
      h("tbody", {}, ...judge.strategies.map((entry) => worthRow(context, entry)))),
    criteria(context, judge));
}

function worthRow(context: Context, entry: WorthEntry): HTMLElement {
  const cell = (i: number, ...content: (string | Node)[]) => h("td", { class: "numeric", "data-label": COLUMNS[i] }, ...content);
  return h("tr", {},
    h("th", { scope: "row" }, strategyName(context, entry.strategy)),
    cell(1, h("strong", {}, formatNumber(entry.mean, 0))),
    cell(2, `${formatNumber(entry.low, 0)} to ${formatNumber(entry.high, 0)}`),
    cell(3, formatNumber(entry.worstCase, 0), h("small", {}, ` ${context.scenario(entry.worstScenario).title}`)),
    cell(4, formatNumber(entry.greatestRegret, 1)),
    cell(5, formatPercent(entry.shareBest), h("small", {}, ` ${entry.shareBestWords}`)));
}

function criteria(context: Context, judge: JudgeEntry): HTMLElement {
  return h("details", { class: "more" },
    h("summary", {}, `What ${judge.name} is taken to care about (criteria: ${judge.criteria.length})`),
    ...judge.criteria.map((criterion) => h("div", { class: "item" },
      h("p", {}, `${criterion.outcome}: ${criterion.direction} is better; from ${criterion.swing}; weight ${criterion.weight}`,
        criterion.isJudgement && h("span", { class: "tag" }, " judgement")),
      criterion.remark !== "" && h("p", { class: "remark" }, criterion.remark),
      claimList(context, criterion.claims))));
}
