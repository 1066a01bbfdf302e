import * as Plot from "@observablehq/plot";
import type { EventEntry, EventTrack } from "../dossier.ts";
import { BAND_MARGINS } from "./bands.ts";

const ROW = 13;

/** Quiet rows of ticks under a chart over time, one a kind of event, labelled at the right of the last one. */
export function eventRows(tracks: EventTrack[], start: number, end: number, width: number): SVGSVGElement | HTMLElement {
  const kinds = [...new Set(tracks.map((track) => track.kind))].sort();
  const events = tracks.flatMap((track) => track.events.map((event) => ({ ...event, kind: track.kind })));
  const last = Math.max(...events.map((event) => event.time));
  return Plot.plot({
    ...BAND_MARGINS,
    width,
    height: kinds.length * ROW,
    marginTop: 0,
    marginBottom: 0,
    ariaLabel: "Events",
    ariaDescription: kinds.map((kind) => `${kind}: ${events.filter((e) => e.kind === kind).length}`).join("; "),
    x: { domain: [start, end], axis: null },
    y: { domain: kinds, axis: null, type: "band", padding: 0.35 },
    marks: [
      Plot.tickX(events, {
        x: "time",
        y: "kind",
        stroke: "var(--muted)",
        strokeWidth: 1,
        title: (event: EventEntry) => `${event.date}: ${event.label}`,
      }),
      Plot.text(kinds, { x: () => last, y: (kind: string) => kind, text: (kind: string) => kind, textAnchor: "start", dx: 5, fill: "var(--muted)", fontSize: 10 }),
    ],
  });
}
