import type { Context } from "../context.ts";
import { h } from "../dom.ts";
import type { ClaimEntry } from "../dossier.ts";

/** A claim with its source, dates, grade and rivals. */
export function claimCard(context: Context, id: string, withRivals = true): HTMLElement {
  const claim = context.claim(id);
  if (claim === undefined) {
    return h("p", { class: "claim" }, id);
  }

  return h("article", { class: "claim", "data-claim": id },
    h("p", { class: "statement" }, claim.statement, claim.figure !== undefined && h("span", { class: "figure-value" }, ` [${claim.figure}]`)),
    h("p", { class: "origin" }, origin(context, claim)),
    h("p", { class: "grades" },
      h("span", { class: "id" }, claim.id),
      ` speaks of ${claim.asOf}; published ${claim.published}; grade ${claim.grade}; ${claim.certainty}`,
      claim.rank !== "normal" && `; ${claim.rank}`),
    withRivals && claim.rivals.length > 0 && h("div", { class: "rivals" },
      ...claim.rivals.map((rival) => h("div", {},
        h("p", { class: "about" }, h("strong", {}, "Contested: "), rival.about),
        claimCard(context, rival.id, false)))));
}

/** Several claims, or a word that there are none. */
export function claimList(context: Context, ids: string[]): HTMLElement {
  return h("div", { class: "claims" }, ...ids.map((id) => claimCard(context, id)));
}

function origin(context: Context, claim: ClaimEntry): string {
  const via = claim.citedVia === undefined ? undefined : context.source(claim.citedVia);
  return [
    named(context, claim.source),
    via && `cited in ${named(context, via.id)}`,
    claim.paragraph,
  ].filter(Boolean).join(", ");
}

function named(context: Context, id: string): string {
  const source = context.source(id);
  if (source === undefined) {
    return id;
  }

  return source.publisher === "" ? source.title : `${source.title} (${source.publisher})`;
}
