/** What the reader has chosen; it stands in the address's hash, so that a link shows the same. */
export interface ReaderState { scenario: string; open: string[] }

export function parseHash(hash: string, fallback: string, known: readonly string[]): ReaderState {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const scenario = parameters.get("scenario") ?? "";
  const open = parameters.get("open") ?? "";
  return {
    scenario: known.includes(scenario) ? scenario : fallback,
    open: open === "" ? [] : open.split(","),
  };
}

export function toHash(state: ReaderState, fallback: string): string {
  const parameters = new URLSearchParams();
  if (state.scenario !== fallback) {
    parameters.set("scenario", state.scenario);
  }

  if (state.open.length > 0) {
    parameters.set("open", state.open.join(","));
  }

  const text = parameters.toString();
  return text === "" ? "" : `#${text}`;
}

/** Keeps the state and the address in step and tells listeners when the scenario changes. */
export class Address {
  private state: ReaderState;
  private readonly listeners: ((scenario: string) => void)[] = [];

  constructor(private readonly fallback: string, private readonly known: readonly string[]) {
    this.state = parseHash(location.hash, fallback, known);
    addEventListener("hashchange", () => this.follow());
  }

  get scenario(): string {
    return this.state.scenario;
  }

  isOpen(id: string): boolean {
    return this.state.open.includes(id);
  }

  onScenario(listener: (scenario: string) => void): void {
    this.listeners.push(listener);
  }

  choose(scenario: string): void {
    this.state = { ...this.state, scenario };
    this.write();
    this.listeners.forEach((listener) => listener(scenario));
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
    const before = this.state.scenario;
    this.state = parseHash(location.hash, this.fallback, this.known);
    document.querySelectorAll<HTMLDetailsElement>("details.note").forEach((note) => {
      note.open = this.isOpen(note.id);
    });
    if (this.state.scenario !== before) {
      this.listeners.forEach((listener) => listener(this.state.scenario));
    }
  }
}
