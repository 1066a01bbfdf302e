import { figure } from "../charts/figure.ts";
import type { Context } from "../context.ts";
import { h, type Child } from "../dom.ts";
import type { LoopMoment, LoopScenario, LoopSection } from "../dossier.ts";
import { formatNumber, formatPercent } from "../format.ts";
import { NotedBlock } from "../notes/block.ts";
import { phraseNodes } from "../notes/phrase.ts";

/** Which feedback loop moves which key outcome when. */
export function loopsSection(context: Context, section: LoopSection): HTMLElement {
  const block = new NotedBlock(context, "loops", "wide");
  const title = phraseNodes(context, section.title, block);
  const scenarios = section.scenarios.map((scenario) => h("div", { class: "loop-scenario" },
    h("h4", {}, "Future: ", h("em", {}, context.scenario(scenario.scenario).title)),
    h("p", { class: "detail" }, ...phraseNodes(context, scenario.finding, block)),
    overview(context, section, scenario)));
  return h("section", { id: "loops", "aria-labelledby": "loops-title" },
    h("h2", { id: "loops-title" }, ...title),
    block.element(
      h("p", { class: "aside" },
        "A loop is cut from the decision on: those that read one of its variables go on seeing the value that it had then in the same run. ",
        "What the loop does is the run as it is less the run with the loop cut. Effects do not add up, because cutting one loop changes what the others do."),
      figure({
        id: "loops-overview",
        title: ["Which loop moves each key outcome most, period by period"],
        subtitle: [
          `▲ the loop raises the outcome, ▼ it lowers it; beside it the median effect as a share of the width of the runs' 90 % range, over ${section.members} runs. `,
          `Dots: no loop moves it by more than ${section.leastShare} of that range.`,
        ],
        chart: h("div", { class: "loop-scenarios" }, ...scenarios),
        data: () => ({
          columns: ["scenario", "outcome", "unit", "period", "loop", "median", "low", "high", "width of the 90 % range", "dominant"],
          rows: section.scenarios.flatMap((scenario) => section.outcomes.flatMap((outcome, o) => moments(section, scenario, o).flatMap(({ period, moment }) =>
            section.loops.map((loop, l) => [scenario.scenario, outcome.id, outcome.unit, period, loop.id,
              moment.medians[l] ?? null, moment.lows[l] ?? null, moment.highs[l] ?? null, moment.range, moment.dominant === l ? "yes" : "no"])))),
        }),
        shown: (table) => ({ ...table, rows: table.rows.filter((row) => row[9] === "yes") }),
        fileName: () => `${context.data.case.id}-loops.csv`,
      }),
      h("dl", { class: "loop-list" }, ...section.loops.flatMap((loop) => [
        h("dt", {}, loop.id, h("small", {}, ` ${loop.kind}`)),
        h("dd", {}, loop.title, block.reference(loop.note)),
      ])),
      h("details", { class: "more", id: "every-loop" },
        h("summary", {}, `What every loop does to each of the ${section.outcomes.length} key outcomes`),
        ...section.outcomes.map((outcome, o) => h("details", { class: "more" },
          h("summary", {}, outcome.title),
          ...section.scenarios.map((scenario) => effects(context, section, scenario, o, block.reference(outcome.note))))))));
}

interface Moment { period: string; moment: LoopMoment }

function moments(section: LoopSection, scenario: LoopScenario, outcome: number): Moment[] {
  return scenario.effects[outcome]!.map((moment, i) => ({ period: section.periods[i] ?? section.outcomes[outcome]!.measure, moment }));
}

function overview(context: Context, section: LoopSection, scenario: LoopScenario): HTMLElement {
  return h("div", { class: "table-scroll tall", tabindex: 0, role: "region", "aria-label": `Loops in the future ${context.scenario(scenario.scenario).title}` },
    h("table", { class: "loop-matrix" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Key outcome"), ...section.periods.map((period) => h("th", { scope: "col" }, period)))),
      h("tbody", {}, ...section.outcomes.map((outcome, o) => h("tr", {},
        h("th", { scope: "row" }, outcome.title),
        ...moments(section, scenario, o).slice(0, section.periods.length).map(({ moment }) =>
          moment.dominant === undefined
            ? h("td", { class: "none" }, "·", h("span", { class: "said" }, "none"))
            : cell(moment, moment.dominant, section.loops[moment.dominant]!.id)))))));
}

function effects(context: Context, section: LoopSection, scenario: LoopScenario, o: number, note: Child): HTMLElement {
  const outcome = section.outcomes[o]!;
  const all = moments(section, scenario, o);
  return h("div", { class: "table-scroll tall", tabindex: 0, role: "region", "aria-label": `${outcome.title}: every loop` },
    h("table", { class: "loop-matrix every" },
      h("caption", {}, outcome.title, note, outcome.unit === "" ? "" : `, ${outcome.unit}`, ". Future: ", h("em", {}, context.scenario(scenario.scenario).title),
        ". Median effect; in small print its share of the runs' 90 % range"),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Loop"), ...all.map(({ period }) => h("th", { scope: "col" }, period)))),
      h("tbody", {}, ...section.loops.map((loop, l) => h("tr", {},
        h("th", { scope: "row", title: loop.title }, loop.id),
        ...all.map(({ moment }) => cell(moment, l, formatNumber(moment.medians[l], outcome.decimals + 1), moment.dominant === l)))))));
}

// Deeper where the share is larger; the direction stands in the arrow too, so that colour says nothing alone.
function cell(moment: LoopMoment, loop: number, label: string, isDominant = true): HTMLElement {
  const median = moment.medians[loop] ?? 0;
  const share = moment.range === null || moment.range === 0 ? 0 : Math.abs(median) / moment.range;
  const depth = Math.round(Math.min(1, share / 0.8) * 62);
  const arrow = median > 0 ? "▲" : median < 0 ? "▼" : "";
  return h("td", {
    class: isDominant ? "dominant" : undefined,
    style: `--depth: ${depth}%; --direction: var(--${median > 0 ? "raises" : "lowers"})`,
  },
    h("span", {}, `${arrow} `.trimStart(), label, h("span", { class: "said" }, median > 0 ? " raises" : median < 0 ? " lowers" : " none")),
    h("small", {}, formatPercent(share)));
}
