import type { Context } from "../context.ts";
import { h, type Child } from "../dom.ts";
import type { FiguresEntry, InputEntry, LinkEntry, NoteEntry } from "../dossier.ts";
import { claimList } from "./claim.ts";

const BASES: Record<string, string> = {
  claims: "Rests on claims",
  judgement: "Our judgement, varied over its range",
  definition: "A definition or identity",
  data: "Data",
};

/** What a note holds: how the number is made, its claims, and what feeds it. */
export function noteContent(context: Context, note: NoteEntry): HTMLElement {
  return h("div", { class: "note-content" },
    note.text !== "" && h("p", {}, note.text),
    note.basis !== undefined && h("p", { class: "basis" }, BASES[note.basis] ?? note.basis),
    claimList(context, note.claims),
    note.figures.length > 0 && h("ul", { class: "figures" }, ...note.figures.map(figures)),
    note.rivals.length > 0 && h("div", { class: "rivals" }, ...note.rivals.map((rival) =>
      h("p", { class: "about" }, h("strong", {}, "Contested: "), `“${rival.title || rival.id}” gives other figures. ${rival.about}`))),
    group("Causal links it rests on", note.links.map((link) => linkItem(context, link))),
    group(inputsTitle(note), note.inputs.map((input) => inputItem(context, input)), note.claims.length === 0));
}

function inputsTitle(note: NoteEntry): string {
  return note.id.startsWith("judge:") ? "Criteria" : note.id.startsWith("outcome:") || note.id.startsWith("variable:") ? "What feeds it in the model" : "What it does to the model";
}

function group(title: string, items: HTMLElement[], open = false): Child {
  return items.length > 0 && h("details", { class: "group", open }, h("summary", {}, `${title} (${items.length})`), ...items);
}

function linkItem(context: Context, link: LinkEntry): HTMLElement {
  return h("div", { class: "item" },
    h("p", {}, `${link.id}: ${link.text} (${link.basis})`),
    link.contested !== undefined && h("p", { class: "about" }, h("strong", {}, "Contested: "), link.contested),
    claimList(context, link.claims));
}

function inputItem(context: Context, input: InputEntry): HTMLElement {
  return h("div", { class: "item" },
    h("p", {}, input.text, input.basis === "judgement" && h("span", { class: "tag" }, " judgement")),
    input.remark !== "" && h("p", { class: "remark" }, input.remark),
    claimList(context, input.claims));
}

function figures(entry: FiguresEntry): HTMLElement {
  const count = entry.count === 1 ? "one figure" : `${entry.count} figures`;
  const safe = /^https?:\/\//.test(entry.address);
  return h("li", {},
    `${entry.span}: ${count}, `,
    safe ? h("a", { href: entry.address, rel: "noreferrer" }, entry.source) : entry.source,
    !entry.isVerified && h("span", { class: "tag" }, " unverified"));
}
