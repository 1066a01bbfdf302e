import type { Context } from "../context.ts";
import { h, type Child } from "../dom.ts";
import { noteContent } from "./content.ts";

/**
 * A part of the page with the notes that its numbers need: beside it on a wide screen, under it and shown when asked
 * for on a narrow one. Each note is a native `details`.
 */
export class NotedBlock {
  private readonly notes: HTMLDetailsElement[] = [];
  private readonly openedFrom = new Map<HTMLDetailsElement, HTMLElement>();

  constructor(private readonly context: Context, private readonly key: string, private readonly shape: "beside" | "wide") {}

  /** The raised number that opens a note. */
  reference(id: string): HTMLElement {
    const note = this.noteFor(id);
    const { number, title } = this.context.note(id);
    const reference = h("a", {
      class: "ref",
      role: "doc-noteref",
      href: `#open=${encodeURIComponent(note.id)}`,
      "aria-label": `Note ${number}: ${title}`,
      "data-note": note.id,
      click: (event) => {
        event.preventDefault();
        this.toggle(note, reference);
      },
    }, String(number));
    return reference;
  }

  /** The block's element; call it once all of its content has been made. */
  element(...content: Child[]): HTMLElement {
    return h("div", { class: `noted ${this.shape}` },
      h("div", { class: "body" }, ...content),
      this.notes.length > 0 && h("aside", { class: "notes", "aria-label": "Notes" }, ...this.notes));
  }

  private toggle(note: HTMLDetailsElement, reference: HTMLElement): void {
    note.open = !note.open;
    if (note.open) {
      this.openedFrom.set(note, reference);
      note.querySelector("summary")?.focus({ preventScroll: true });
      note.scrollIntoView({ block: "nearest" });
    }
  }

  private close(note: HTMLDetailsElement): void {
    note.open = false;
    this.openedFrom.get(note)?.focus();
  }

  private noteFor(id: string): HTMLDetailsElement {
    const elementId = `${this.key}.${id}`;
    const existing = this.notes.find((note) => note.id === elementId);
    if (existing) {
      return existing;
    }

    const entry = this.context.note(id);
    const note = h("details", { class: "note", id: elementId },
      h("summary", {}, h("span", { class: "note-number" }, String(entry.number)), ` ${entry.title}`));
    note.addEventListener("toggle", () => {
      if (note.open && note.childElementCount === 1) {
        note.append(noteContent(this.context, entry));
      }

      this.context.address.setOpen(elementId, note.open);
    });
    note.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        this.close(note);
      }
    });
    note.open = this.context.address.isOpen(elementId);
    this.notes.push(note);
    return note;
  }
}
