import { h } from "./dom.ts";

const KEY = "entente-theme";

/** A choice between the system's theme, light and dark; kept where the browser allows it. */
export function themeControl(): HTMLElement {
  const select = h("select", { id: "theme", change: () => apply(select.value) },
    h("option", { value: "" }, "as the system"),
    h("option", { value: "light" }, "light"),
    h("option", { value: "dark" }, "dark"));
  select.value = stored();
  apply(select.value);
  return h("label", { class: "control" }, "Theme ", select);
}

function apply(theme: string): void {
  if (theme === "") {
    delete document.documentElement.dataset["theme"];
  } else {
    document.documentElement.dataset["theme"] = theme;
  }

  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A page opened from a file may have no storage; the choice then lasts as long as the page.
  }
}

function stored(): string {
  try {
    const theme = localStorage.getItem(KEY) ?? "";
    return theme === "light" || theme === "dark" ? theme : "";
  } catch {
    return "";
  }
}
