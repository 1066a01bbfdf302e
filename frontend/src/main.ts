import "./styles/theme.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/notes.css";
import "./styles/charts.css";
import "./styles/tables.css";
import "./styles/negotiation.css";
import "./styles/validation.css";
import "./styles/print.css";
import "./styles/knowledge.css";
import { Address } from "./address.ts";
import type { Aftermath } from "./aftermath.ts";
import { Context } from "./context.ts";
import { h, type Child } from "./dom.ts";
import type { Dossier } from "./dossier.ts";
import { aftermathHead, aftermathOutcomes, aftermathQuestions, aftermathSeries } from "./sections/aftermath.ts";
import { answerSection } from "./sections/answer.ts";
import { changesSection } from "./sections/changes.ts";
import { eventsList } from "./sections/events.ts";
import { evidenceSection } from "./sections/evidence.ts";
import { hindcastSection } from "./sections/hindcast.ts";
import { loopsSection } from "./sections/loops.ts";
import { meetingsSection } from "./sections/meetings.ts";
import { methodSection } from "./sections/method.ts";
import { missesSection } from "./sections/misses.ts";
import { optionsSection } from "./sections/options.ts";
import { outcomesSection } from "./sections/outcomes.ts";
import { parametersSection } from "./sections/parameters.ts";
import { posteriorSection } from "./sections/posterior.ts";
import { promisesSection } from "./sections/promises.ts";
import { questionsSection } from "./sections/questions.ts";
import { tableSection } from "./sections/table.ts";
import { worthFigure } from "./sections/worth.ts";
import { themeControl } from "./theme.ts";

const PARTS: readonly [string, string][] = [
  ["answer", "Answer"],
  ["changes", "What would change it"],
  ["options", "Strategies"],
  ["outcomes", "Outcomes"],
  ["loops", "Loops"],
  ["table", "At the table"],
  ["promises", "Promises"],
  ["meetings", "Who meets whom"],
  ["misses", "Misses"],
  ["hindcast", "Later years"],
  ["questions", "Questions"],
  ["posterior", "What data moved"],
  ["parameters", "Parameters"],
  ["evidence", "Evidence"],
  ["method", "Method"],
];

function page(data: Dossier): Child[] {
  const known = data.scenarios.map((scenario) => scenario.id);
  const fallback = known.includes(data.case.referenceScenario) ? data.case.referenceScenario : (known[0] ?? "");
  const strategies = data.strategies.map((strategy) => strategy.id);
  const strategy = strategies.includes(data.case.referenceStrategy) ? data.case.referenceStrategy : (strategies[0] ?? "");
  const context = new Context(data, new Address(fallback, strategy, { scenarios: known, strategies }));
  const main = h("main", {},
    answerSection(context),
    data.worth.judges.length > 0 && worthFigure(context),
    data.worth.judges.length > 0 && changesSection(context),
    data.worth.judges.length > 0 && optionsSection(context),
    outcomesSection(context),
    eventsList(context),
    data.loops && loopsSection(context, data.loops),
    data.table && data.table.years.length > 0 && tableSection(context, data.table),
    data.stages && promisesSection(context, data.stages),
    data.meetings && meetingsSection(context, data.meetings),
    data.fits.length > 0 && missesSection(context),
    data.hindcast && hindcastSection(context, data.hindcast),
    data.questions && questionsSection(context, data.questions),
    data.posterior && posteriorSection(context, data.posterior),
    data.parameters.length > 0 && parametersSection(context),
    evidenceSection(context),
    methodSection(context));
  const contents = PARTS.filter(([id]) => main.querySelector(`#${id}`) !== null);
  return [
    h("a", { class: "skip", href: "#answer", click: (event) => jump(event, "answer") }, "Skip to the answer"),
    h("header", { class: "top" },
      h("nav", { "aria-label": "Contents" }, ...contents.map(([id, name]) =>
        h("a", { href: `#${id}`, click: (event) => jump(event, id) }, name))),
      themeControl()),
    main,
  ];
}

function aftermathPage(data: Aftermath): Child[] {
  return [
    h("a", { class: "skip", href: "#answer", click: (event) => jump(event, "answer") }, "Skip to the finding"),
    h("header", { class: "top" },
      h("nav", { "aria-label": "Contents" },
        h("a", { href: data.dossier }, `Dossier of ${data.day}`),
        ...[["outcomes", "Outcomes"], ["series", "Series"], ["questions", "Questions"]].map(([id, name]) =>
          h("a", { href: `#${id}`, click: (event) => jump(event, id!) }, name))),
      themeControl()),
    h("main", {},
      aftermathHead(data),
      aftermathOutcomes(data),
      data.series.length > 0 && aftermathSeries(data),
      data.questions.length > 0 && aftermathQuestions(data)),
  ];
}

// A jump leaves the hash to the reader's choices.
function jump(event: Event, id: string): void {
  event.preventDefault();
  const target = document.getElementById(id);
  target?.setAttribute("tabindex", "-1");
  target?.focus({ preventScroll: true });
  target?.scrollIntoView();
}

// The element that holds the data says which page this is.
function read<T>(id: string): T | undefined {
  const text = document.getElementById(id)?.textContent;
  return text ? JSON.parse(text) as T : undefined;
}

const dossier = read<Dossier>("dossier-data");
const aftermath = read<Aftermath>("aftermath-data");
const children = dossier ? page(dossier) : aftermath ? aftermathPage(aftermath) : [];
document.getElementById("dossier")?.append(...children.filter((child): child is Node => child instanceof Node));
