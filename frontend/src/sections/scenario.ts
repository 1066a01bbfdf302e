import type { Context } from "../context.ts";
import { h } from "../dom.ts";

/** The choice of the future; every control of it on the page stays in step. */
export function scenarioControl(context: Context, id: string): HTMLElement {
  const description = h("p", { class: "control-description", "aria-live": "polite" });
  const select = h("select", { id, change: () => context.address.choose(select.value) },
    ...context.data.scenarios.map((scenario) => h("option", { value: scenario.id }, scenario.title)));
  const show = () => {
    select.value = context.address.scenario;
    description.textContent = context.scenario(context.address.scenario).description;
  };
  show();
  context.address.onScenario(show);
  return h("div", { class: "controls" }, h("label", { class: "control" }, "Future ", select), description);
}

/** An element that is drawn anew when the reader chooses another future. */
export function followingScenario(context: Context, make: (scenario: string) => HTMLElement): HTMLElement {
  const frame = h("div", {});
  const show = () => frame.replaceChildren(make(context.address.scenario));
  show();
  context.address.onScenario(show);
  return frame;
}
