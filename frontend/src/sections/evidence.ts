import type { Context } from "../context.ts";
import { h } from "../dom.ts";
import type { ClaimEntry, SourceEntry } from "../dossier.ts";
import { claimCard } from "../notes/claim.ts";

/** All that the numbers rest on, by source. */
export function evidenceSection(context: Context): HTMLElement {
  const { claims, sources } = context.data;
  const documents = sources.filter((source) => claims.some((claim) => claim.source === source.id));
  const list = h("div", { class: "sources" });
  const count = h("p", { class: "count", role: "status" });
  const search = h("input", { type: "search", id: "evidence-search", autocomplete: "off", input: () => show() });
  const show = () => {
    const words = search.value.trim().toLowerCase();
    const found = claims.filter((claim) => words === "" || text(context, claim).includes(words));
    list.replaceChildren(...documents.flatMap((source) => {
      const own = found.filter((claim) => claim.source === source.id);
      return own.length === 0 ? [] : [sourceEntry(context, source, own, words !== "")];
    }));
    count.textContent = words === "" ? "" : `${found.length} of ${claims.length} claims`;
  };
  show();
  return h("section", { id: "evidence", "aria-labelledby": "evidence-title" },
    h("h2", { id: "evidence-title" }, `${claims.length} claims from ${documents.length} documents`),
    h("p", { class: "aside" },
      "What the documents say, in our words, and whom they quote. “Speaks of” is the date that a claim is about, “published” the date from which it could be known. ",
      "Claims that contradict each other stand side by side and are never averaged."),
    h("div", { class: "controls" }, h("label", { class: "control" }, "Search the claims ", search), count),
    list);
}

function sourceEntry(context: Context, source: SourceEntry, claims: ClaimEntry[], open: boolean): HTMLElement {
  const details = h("details", { class: "source", open },
    h("summary", {},
      h("span", { class: "source-title" }, source.title),
      h("small", {}, ` ${[source.publisher, source.published].filter(Boolean).join(", ")}; grade ${source.reliability}; ${claims.length === 1 ? "1 claim" : `${claims.length} claims`}`)));
  const fill = () => {
    if (details.open && details.childElementCount === 1) {
      details.append(
        h("p", { class: "remark" }, [source.type, source.authors, source.remark].filter(Boolean).join(". ")),
        source.citedIn.length > 0 ? h("p", { class: "remark" }, `Known through: ${source.citedIn.join("; ")}`) : "",
        ...claims.map((claim) => claimCard(context, claim.id, "closed")));
    }
  };
  details.addEventListener("toggle", fill);
  fill();
  return details;
}

function text(context: Context, claim: ClaimEntry): string {
  return [claim.id, claim.statement, claim.subject, claim.figure, context.source(claim.source)?.title].join(" ").toLowerCase();
}
