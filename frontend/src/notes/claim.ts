import type { Context } from "../context.ts";
import { h } from "../dom.ts";
import type { ClaimEntry } from "../dossier.ts";

/** A claim with its source, dates, grade and rivals; rivals stand open where a number's origin was asked for. */
export function claimCard(context: Context, id: string, rivals: "open" | "closed" | "none" = "open"): HTMLElement {
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
    ...(rivals === "none" ? [] : claim.rivals.map((rival) => h("details", { class: "rival", open: rivals === "open" },
      h("summary", {}, h("strong", {}, "Contested: "), rival.about),
      claimCard(context, rival.id, "none")))));
}

/** Several claims. */
export function claimList(context: Context, ids: string[]): HTMLElement {
  return h("div", { class: "claims" }, ...ids.map((id) => claimCard(context, id)));
}

function origin(context: Context, claim: ClaimEntry): string {
  const via = claim.citedVia === undefined ? undefined : context.source(claim.citedVia);
  return [
    context.source(claim.source)?.title ?? claim.source,
    via && `quoting ${via.title}`,
    claim.paragraph,
  ].filter(Boolean).join(", ");
}
