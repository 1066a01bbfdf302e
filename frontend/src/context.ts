import type { Address } from "./address.ts";
import type { ClaimEntry, Dossier, NoteEntry, ScenarioEntry, SourceEntry, StrategyEntry } from "./dossier.ts";

const COLOURS = 6;

/** The dossier with its lists made findable, and the reader's choices. */
export class Context {
  private readonly notes: Map<string, NoteEntry>;
  private readonly claims: Map<string, ClaimEntry>;
  private readonly sources: Map<string, SourceEntry>;

  constructor(readonly data: Dossier, readonly address: Address) {
    this.notes = byId(data.notes);
    this.claims = byId(data.claims);
    this.sources = byId(data.sources);
  }

  note(id: string): NoteEntry {
    return found(this.notes.get(id), id);
  }

  claim(id: string): ClaimEntry | undefined {
    return this.claims.get(id);
  }

  source(id: string): SourceEntry | undefined {
    return this.sources.get(id);
  }

  strategy(id: string): StrategyEntry {
    return found(this.data.strategies.find((s) => s.id === id), id);
  }

  scenario(id: string): ScenarioEntry {
    return found(this.data.scenarios.find((s) => s.id === id), id);
  }

  /** The colour of a strategy, by its place: constant throughout the page. */
  colour(strategy: string): string {
    return `var(--strategy-${this.place(strategy)})`;
  }

  /** The same, dark enough for text. */
  textColour(strategy: string): string {
    const place = this.place(strategy);
    return place === 0 ? "inherit" : `var(--strategy-${place}-text)`;
  }

  // From 1; 0 for a strategy that is not in this run.
  private place(strategy: string): number {
    const index = this.data.strategies.findIndex((s) => s.id === strategy);
    return index < 0 ? 0 : (index % COLOURS) + 1;
  }
}

function byId<T extends { id: string }>(items: T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function found<T>(item: T | undefined, id: string): T {
  if (item === undefined) {
    throw new Error(`The dossier names ${id} and does not hold it.`);
  }

  return item;
}
