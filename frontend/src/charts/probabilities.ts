import * as Plot from "@observablehq/plot";
import { formatPercent } from "../format.ts";
import { stackLevels } from "./geometry.ts";

/** One probability that a method gave, and what came of it. */
export interface GivenProbability { method: string; question: string; value: number; happened: boolean }

const DOT = 9.5;
const MARGINS = { marginLeft: 8, marginRight: 18 };

interface Placed extends GivenProbability { height: number }

/** A line a method: what came true above it, what did not below; marks that would hide each other are stacked. */
export function probabilitiesChart(label: string, methods: string[], given: GivenProbability[], width: number): (SVGSVGElement | HTMLElement)[] {
  const gap = DOT / Math.max(1, width - MARGINS.marginLeft - MARGINS.marginRight);
  return methods.map((method, place) => {
    const stacked = (happened: boolean): Placed[] => {
      const side = given.filter((g) => g.method === method && g.happened === happened);
      const levels = stackLevels(side.map((g) => g.value), gap);
      return side.map((g, i) => ({ ...g, height: (levels[i]! + 0.75) * DOT * (happened ? 1 : -1) }));
    };
    const yes = stacked(true);
    const no = stacked(false);
    // In pixels, so that a mark of the stack is as high as it is wide.
    const domain = [Math.min(-DOT, ...no.map((g) => g.height)) - DOT / 2, Math.max(DOT, ...yes.map((g) => g.height)) + DOT / 2] as const;
    const marginBottom = place === methods.length - 1 ? 24 : 4;
    const dots = (marks: Placed[], fill: string) => Plot.dot(marks, {
      x: "value",
      y: "height",
      r: 4,
      fill,
      stroke: "var(--observed)",
      strokeWidth: 1.2,
      title: (g: Placed) => `${g.question} ${method}: ${formatPercent(g.value)}; ${g.happened ? "came true" : "did not"}`,
    });
    return Plot.plot({
      ...MARGINS,
      width,
      height: 20 + domain[1] - domain[0] + marginBottom,
      marginTop: 20,
      marginBottom,
      ariaLabel: `${label}: ${method}`,
      ariaDescription: `${yes.length} came true, ${no.length} did not`,
      x: {
        domain: [0, 1],
        label: null,
        ticks: marginBottom > 4 ? [0, 0.25, 0.5, 0.75, 1] : [],
        tickFormat: (share: number) => `${Math.round(share * 100)} %`,
        tickSize: 0,
      },
      y: { domain: [...domain], axis: null },
      marks: [
        Plot.gridX([0, 0.25, 0.5, 0.75, 1], { stroke: "var(--grid)", strokeOpacity: 1 }),
        Plot.ruleY([0], { stroke: "var(--muted)" }),
        Plot.text([method], { x: () => 0, frameAnchor: "top", textAnchor: "start", dy: -14, fill: "currentColor", fontWeight: 600, fontSize: 12.5 }),
        dots(no, "var(--paper)"),
        dots(yes, "var(--observed)"),
      ],
    });
  });
}
