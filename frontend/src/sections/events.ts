import type { Context } from "../context.ts";
import { h } from "../dom.ts";

/** The events that the ticks under the charts stand for. */
export function eventsList(context: Context): HTMLElement | null {
  const { events } = context.data;
  return events.length === 0 ? null : h("details", { class: "more", id: "events" },
    h("summary", {}, `The events under the charts (${events.reduce((sum, track) => sum + track.events.length, 0)})`),
    ...events.map((track) => h("div", { class: "item" },
      h("p", {}, h("strong", {}, `${track.kind}: `), track.title),
      h("ul", {}, ...track.events.map((event) => h("li", {}, `${event.date}: ${event.label} (${event.source})`,
        !event.isVerified && h("span", { class: "tag" }, " unverified")))))));
}
