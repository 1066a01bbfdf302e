import type { Context } from "../context.ts";
import { h } from "../dom.ts";

/** The choice of the future; every control of it on the page stays in step. */
export function scenarioControl(context: Context, id: string): HTMLElement {
  const { address } = context;
  return control(context, id, "Future", context.data.scenarios, () => address.scenario, (scenario) => address.choose({ scenario }));
}

/** The choice of the deciding party's strategy, likewise. */
export function strategyControl(context: Context, id: string): HTMLElement {
  const { address } = context;
  return control(context, id, "Strategy", context.data.strategies, () => address.strategy, (strategy) => address.choose({ strategy }));
}

function control(
  context: Context,
  id: string,
  label: string,
  items: { id: string; title: string; description: string }[],
  chosen: () => string,
  choose: (id: string) => void,
): HTMLElement {
  const description = h("p", { class: "control-description", "aria-live": "polite" });
  const select = h("select", { id, change: () => choose(select.value) }, ...items.map((item) => h("option", { value: item.id }, item.title)));
  const show = () => {
    select.value = chosen();
    description.textContent = items.find((item) => item.id === chosen())?.description ?? "";
  };
  show();
  context.address.onChoice(show);
  return h("div", { class: "controls" }, h("label", { class: "control" }, `${label} `, select), description);
}

/** An element that is drawn anew when the reader chooses another future. */
export function followingScenario(context: Context, make: (scenario: string) => HTMLElement): HTMLElement {
  return following(context, () => context.address.scenario, () => make(context.address.scenario));
}

/** An element that is drawn anew when the reader chooses another strategy. */
export function followingStrategy(context: Context, make: (strategy: string) => HTMLElement): HTMLElement {
  return following(context, () => context.address.strategy, () => make(context.address.strategy));
}

/** An element that is drawn anew when the reader chooses another future or strategy. */
export function followingBoth(context: Context, make: (scenario: string, strategy: string) => HTMLElement): HTMLElement {
  const { address } = context;
  return following(context, () => `${address.scenario} ${address.strategy}`, () => make(address.scenario, address.strategy));
}

function following(context: Context, key: () => string, make: () => HTMLElement): HTMLElement {
  const frame = h("div", {});
  let shown = "";
  const show = () => {
    if (key() !== shown) {
      shown = key();
      frame.replaceChildren(make());
    }
  };
  show();
  context.address.onChoice(show);
  return frame;
}
