import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The server sends `default-src 'self'`: nothing may be inlined, and workers are files of our own origin. */
export default defineConfig({
  base: "/",
  plugins: [react()],
  resolve: { alias: { "@": here("./src") } },
  worker: { format: "es" },
  build: {
    outDir: here("../src/rashomon/web"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    license: { fileName: "licenses.md" }, // of all that is bundled: they ask to be passed on with it
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
    target: "es2022",
  },
  server: { proxy: { "/api": "http://127.0.0.1:8000" } },
});
