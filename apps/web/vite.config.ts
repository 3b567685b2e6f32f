/** Builds the pages into `dist`, which the clinic's server delivers. In development, requests go to a running server. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env.ANAGEN_SERVER ?? "http://127.0.0.1:4300";

export default defineConfig(({ command }) => {
  // A build for delivery is a production build, also when a test runner starts it with NODE_ENV=test.
  if (command === "build") process.env.NODE_ENV = "production";
  return {
    plugins: [react()],
    resolve: { conditions: ["source", "module", "browser", "import", "default"] },
    build: {
      target: "es2022",
      chunkSizeWarningLimit: 700,
      rolldownOptions: {
        // The house's own rooms have no side effects on import, so what a page does not use is left out.
        treeshake: { moduleSideEffects: (id) => !/\/packages\/[^/]+\/src\//.test(id) },
      },
    },
    server: { proxy: { "/api": server } },
  };
});
