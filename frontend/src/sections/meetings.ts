import { saveCsv } from "../csv.ts";
import type { Context } from "../context.ts";
import { h } from "../dom.ts";
import type { MeetingSection, ProfileEntry } from "../dossier.ts";
import { formatNumber } from "../format.ts";
import { NotedBlock } from "../notes/block.ts";
import { phraseNodes, strategyName } from "../notes/phrase.ts";

/** Who meets whom: every strategy against every combination of the replies. */
export function meetingsSection(context: Context, meetings: MeetingSection): HTMLElement {
  const block = new NotedBlock(context, "meetings", "wide");
  const [decides, ...others] = meetings.players;
  const finding = phraseNodes(context, meetings.finding, block);
  const own = decides!.strategies;
  const profile = (strategy: string, replies: string[]) =>
    meetings.profiles.find((p) => p.strategies[0] === strategy && replies.every((reply, i) => p.strategies[i + 1] === reply));
  const combinations = others.reduce<string[][]>((all, player) => all.flatMap((one) => player.strategies.map((s) => [...one, s.id])), [[]]);
  const head = h("tr", {},
    ...others.map((player) => h("th", { scope: "col" }, player.name)),
    ...own.map((strategy) => h("th", { scope: "col" }, strategyName(context, strategy.id), block.reference(strategy.note))));
  const rows = combinations.map((replies) => h("tr", {},
    ...others.map((player, i) => {
      const reply = player.strategies.find((s) => s.id === replies[i])!;
      return h("th", { scope: "row", "data-label": player.name }, reply.title, block.reference(reply.note));
    }),
    ...own.map((strategy) => h("td", { "data-label": strategy.title, class: profile(strategy.id, replies)?.isEquilibrium ? "holds" : undefined },
      ...cell(meetings, profile(strategy.id, replies))))));
  return h("section", { id: "meetings", "aria-labelledby": "meetings-title" },
    h("h2", { id: "meetings-title" }, "Who meets whom"),
    block.element(
      h("p", { class: "text" }, ...finding),
      h("p", { class: "subtitle" },
        "Mean points over the runs by the criteria of ",
        ...meetings.judges.flatMap((judge, i) => [i === 0 ? "" : i === meetings.judges.length - 1 ? " and " : ", ", judge.name, block.reference(judge.note)]),
        ". ● marks a side's best reply to what the others do, ■ a combination that holds. Future: ",
        h("em", {}, context.scenario(meetings.scenario).title),
        ". Each side chooses once, at the decision; a difference of a fraction of a point may turn with other draws."),
      h("div", { class: "table-scroll tall", tabindex: 0, role: "region", "aria-label": "Who meets whom" },
        h("table", { class: "outcomes meetings" }, h("thead", {}, head), h("tbody", {}, ...rows))),
      h("button", {
        type: "button",
        class: "save",
        click: () => saveCsv({
          columns: [...meetings.players.map((player) => player.name), ...meetings.judges.map((judge) => `points for ${judge.name}`), ...meetings.players.map((player) => `best reply of ${player.name}`), "holds"],
          rows: meetings.profiles.map((p) => [...p.strategies, ...p.worths, ...p.bestReplies.map(yes), yes(p.isEquilibrium)]),
        }, `${context.data.case.id}-meetings.csv`),
      }, "Save CSV")));
}

function cell(meetings: MeetingSection, profile: ProfileEntry | undefined): Node[] {
  if (profile === undefined) {
    return [h("small", {}, "not run")];
  }

  const lines = meetings.judges.map((judge, j) => {
    const player = meetings.players.findIndex((p) => p.judge === j);
    const best = player >= 0 && profile.bestReplies[player]!;
    return h("span", { class: best ? "points best" : "points" },
      `${judge.name} `,
      h("strong", {}, formatNumber(profile.worths[j], 1)),
      best && h("span", { class: "mark", title: "best reply" }, " ●", h("span", { class: "said" }, " best reply")));
  });
  return profile.isEquilibrium
    ? [h("span", { class: "points" }, h("span", { class: "mark" }, "■ "), "holds"), ...lines]
    : lines;
}

function yes(value: boolean): string {
  return value ? "yes" : "no";
}
