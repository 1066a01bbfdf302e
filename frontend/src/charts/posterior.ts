import * as Plot from "@observablehq/plot";
import type { PosteriorEntry } from "../dossier.ts";

/** One parameter's prior and posterior, one above the other on one scale. */
export function posteriorChart(parameter: PosteriorEntry, width: number): SVGSVGElement | HTMLElement {
  const [low, middle, high] = parameter.prior as [number, number, number];
  const [after05, after50, after95] = parameter.posterior as [number, number, number];
  const from = Math.min(low, after05);
  const to = Math.max(high, after95);
  const air = (to - from || 1) * 0.03;
  const dark = parameter.isMoved ? "var(--observed)" : "var(--muted)";
  return Plot.plot({
    width,
    height: 34,
    marginLeft: 4,
    marginRight: 4,
    marginTop: 2,
    marginBottom: 2,
    ariaLabel: `${parameter.name}: prior and posterior`,
    ariaDescription: `prior ${parameter.priorText}; posterior ${parameter.posteriorText}`,
    x: { domain: [from - air, to + air], axis: null },
    y: { domain: [-1, 1], axis: null },
    marks: [
      Plot.ruleY([0], { y: () => 0.4, x1: () => low, x2: () => high, stroke: "var(--other)", strokeWidth: 8, strokeLinecap: "butt" }),
      Plot.ruleX([middle], { y1: () => 0, y2: () => 0.8, stroke: "var(--ink)", strokeWidth: 1.2 }),
      Plot.ruleY([0], { y: () => -0.4, x1: () => after05, x2: () => after95, stroke: dark, strokeWidth: 4, strokeLinecap: "butt" }),
      Plot.dot([after50], { x: (x: number) => x, y: () => -0.4, r: 4.5, fill: dark, stroke: "var(--paper)" }),
    ],
  });
}
