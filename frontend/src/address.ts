/** What the reader can choose among. */
export interface Choices { scenarios: readonly string[]; strategies: readonly string[] }

/** What the reader has chosen; it stands in the address's hash, so that a link shows the same. */
export interface ReaderState { scenario: string; strategy: string; open: string[] }

export function parseHash(hash: string, fallback: ReaderState, known: Choices): ReaderState {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const scenario = parameters.get("scenario") ?? "";
  const strategy = parameters.get("strategy") ?? "";
  const open = parameters.get("open") ?? "";
  return {
    scenario: known.scenarios.includes(scenario) ? scenario : fallback.scenario,
    strategy: known.strategies.includes(strategy) ? strategy : fallback.strategy,
    open: open === "" ? fallback.open : open.split(","),
  };
}

export function toHash(state: ReaderState, fallback: ReaderState): string {
  const parameters = new URLSearchParams();
  if (state.scenario !== fallback.scenario) {
    parameters.set("scenario", state.scenario);
  }

  if (state.strategy !== fallback.strategy) {
    parameters.set("strategy", state.strategy);
  }

  if (state.open.length > 0) {
    parameters.set("open", state.open.join(","));
  }

  const text = parameters.toString();
  return text === "" ? "" : `#${text}`;
}

/** Keeps the state and the address in step and tells listeners when the future or the strategy changes. */
export class Address {
  private state: ReaderState;
  private readonly fallback: ReaderState;
  private readonly listeners: (() => void)[] = [];

  constructor(scenario: string, strategy: string, private readonly known: Choices) {
    this.fallback = { scenario, strategy, open: [] };
    this.state = parseHash(location.hash, this.fallback, known);
    addEventListener("hashchange", () => this.follow());
  }

  get scenario(): string {
    return this.state.scenario;
  }

  get strategy(): string {
    return this.state.strategy;
  }

  isOpen(id: string): boolean {
    return this.state.open.includes(id);
  }

  onChoice(listener: () => void): void {
    this.listeners.push(listener);
  }

  choose(choice: { scenario: string } | { strategy: string }): void {
    this.state = { ...this.state, ...choice };
    this.write();
    this.listeners.forEach((listener) => listener());
  }

  setOpen(id: string, open: boolean): void {
    if (open !== this.isOpen(id)) {
      this.state = { ...this.state, open: open ? [...this.state.open, id] : this.state.open.filter((other) => other !== id) };
      this.write();
    }
  }

  private write(): void {
    history.replaceState(null, "", toHash(this.state, this.fallback) || location.pathname + location.search);
  }

  private follow(): void {
    const before = this.state;
    this.state = parseHash(location.hash, this.fallback, this.known);
    document.querySelectorAll<HTMLDetailsElement>("details.note").forEach((note) => {
      note.open = this.isOpen(note.id);
    });
    if (this.state.scenario !== before.scenario || this.state.strategy !== before.strategy) {
      this.listeners.forEach((listener) => listener());
    }
  }
}
