import { defineConfig } from "vite";

// One classic script and one style sheet: a page opened from file:// may run no module, worker or fetch.
export default defineConfig({
  build: {
    target: "es2022",
    cssTarget: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    reportCompressedSize: false,
    lib: {
      entry: "src/main.ts",
      formats: ["iife"],
      name: "EntenteDossier",
      fileName: () => "dossier.js",
      cssFileName: "dossier",
    },
  },
});
