import type { Context } from "../context.ts";
import { h } from "../dom.ts";
import { NotedBlock } from "../notes/block.ts";
import { phraseNodes } from "../notes/phrase.ts";
import { knowledgeNote } from "./knowledge.ts";

/** The question and its answer. */
export function answerSection(context: Context): HTMLElement {
  const { data } = context;
  const block = new NotedBlock(context, "answer", "beside");
  const sentences = data.answer.map((phrase) => h("p", { class: "lead" }, ...phraseNodes(context, phrase, block)));
  return h("section", { id: "answer", tabindex: -1, "aria-labelledby": "question" },
    h("p", { class: "kicker" }, data.case.title),
    h("h1", { id: "question" }, data.case.question),
    h("p", { class: "summary" }, data.case.summary),
    data.knowledge && knowledgeNote(data.knowledge),
    data.method.warning !== undefined && h("p", { class: "warning", role: "note" }, data.method.warning),
    block.element(...sentences));
}
