import type { Context } from "../context.ts";
import { h } from "../dom.ts";
import type { Phrase, PhrasePart } from "../dossier.ts";
import type { NotedBlock } from "./block.ts";

/** A phrase as nodes; its notes are added to the block that it stands in. */
export function phraseNodes(context: Context, phrase: Phrase, block: NotedBlock): Node[] {
  return phrase.parts.flatMap((part) => partNodes(context, part, block));
}

/** The words of a phrase alone. */
export function phraseText(phrase: Phrase): string {
  return phrase.parts.map((part) => part.text).join("");
}

/** A strategy's name in its colour. */
export function strategyName(context: Context, strategy: string): HTMLElement {
  return coloured(context, strategy, context.strategy(strategy).title);
}

// A case may name a strategy that this run left out; its name then stands in the colour of the text.
function coloured(context: Context, strategy: string, title: string): HTMLElement {
  return h("span", { class: "strategy", style: `--colour: ${context.textColour(strategy)}` }, title);
}

function partNodes(context: Context, part: PhrasePart, block: NotedBlock): Node[] {
  if (part.strategy !== undefined) {
    return [coloured(context, part.strategy, part.text)];
  }

  if (part.scenario !== undefined) {
    return [h("em", { class: "scenario" }, part.text)];
  }

  return part.note === undefined
    ? [document.createTextNode(part.text)]
    : [h("span", { class: "number" }, part.text), block.reference(part.note)];
}
