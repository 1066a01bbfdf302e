import { figure, responsive } from "../charts/figure.ts";
import { futuresChart, SYMBOLS, type FutureMean } from "../charts/futures.ts";
import { scoreDomain } from "../charts/worth.ts";
import type { Context } from "../context.ts";
import { h } from "../dom.ts";
import type { JudgeEntry, Phrase } from "../dossier.ts";
import { NotedBlock } from "../notes/block.ts";
import { phraseNodes, strategyName } from "../notes/phrase.ts";

const SHOWN = 4;

/** What would put another strategy first. */
export function changesSection(context: Context): HTMLElement {
  const { worth, case: about, scenarios } = context.data;
  const block = new NotedBlock(context, "changes", "beside");
  const judges = worth.judges.map((judge) => judgeFlips(context, judge, block));
  const wide = new NotedBlock(context, "futures", "wide");
  const panels = h("div", { class: "judges" }, ...worth.judges.map((judge) => futuresPanel(context, judge, wide)));
  const key = context.data.strategies.map((strategy, i) =>
    h("span", { class: "key" }, h("span", { class: `symbol ${SYMBOLS[i % 6]}`, style: `--colour: ${context.colour(strategy.id)}` }), strategyName(context, strategy.id)));
  return h("section", { id: "changes", "aria-labelledby": "changes-title" },
    h("h2", { id: "changes-title" }, "What would change the answer"),
    block.element(...judges),
    wide.element(figure({
      id: "futures",
      title: ["The same scores, future by future"],
      subtitle: ["Mean points in each future, all of which count the same. ", ...key],
      chart: panels,
      data: () => ({
        columns: ["judge", "strategy", ...scenarios.map((s) => s.id)],
        rows: worth.judges.flatMap((judge) => judge.strategies.map((s) => [judge.id, s.strategy, ...s.byScenario])),
      }),
      fileName: () => `${about.id}-futures.csv`,
    })));
}

function judgeFlips(context: Context, judge: JudgeEntry, block: NotedBlock): HTMLElement {
  const item = (flip: Phrase) => h("li", {}, ...phraseNodes(context, flip, block));
  const more = judge.flips.slice(SHOWN);
  return h("div", { class: "flips" },
    h("h3", {}, `For ${judge.name}`),
    h("ul", {}, ...judge.flips.slice(0, SHOWN).map(item)),
    more.length > 0 && h("details", { class: "more" }, h("summary", {}, `${more.length} more`), h("ul", {}, ...more.map(item))));
}

function futuresPanel(context: Context, judge: JudgeEntry, block: NotedBlock): HTMLElement {
  const titles = context.data.scenarios.map((scenario) => scenario.title);
  const means: FutureMean[] = judge.strategies.flatMap((entry, s) => entry.byScenario.map((points, i) => ({
    scenario: titles[i] ?? "",
    strategy: context.strategy(entry.strategy).title,
    points,
    colour: context.colour(entry.strategy),
    symbol: SYMBOLS[s % SYMBOLS.length]!,
  })));
  const domain = scoreDomain(context.data.worth.judges.flatMap((j) => j.strategies.flatMap((s) => s.byScenario)));
  return h("div", { class: "judge" },
    h("h4", {}, `For ${judge.name}`, block.reference(judge.note)),
    responsive(h("div", { class: "chart" }), (width) =>
      [futuresChart(`Mean points by future, by the criteria of ${judge.name}`, means, titles, domain, width)]));
}
