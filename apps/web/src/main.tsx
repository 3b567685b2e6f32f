/** Starts the pages: colours, theme, queries, routes. */
import "./app/mantineStyles.ts";
import "./app/styles.css";
import { palette } from "@anagen/figures";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "./api/queryClient.ts";
import { router } from "./app/router.tsx";
import { Spoken } from "./app/Spoken.tsx";
import { readableColours, theme } from "./app/theme.ts";
import { startWords } from "./words/startWords.ts";

for (const [name, colour] of Object.entries(palette)) {
  const variable = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  document.documentElement.style.setProperty(variable, colour);
}

startWords();
const root = document.getElementById("root");
if (root === null) throw new Error("the page has no element #root to draw into");
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={readableColours} forceColorScheme="light">
      <QueryClientProvider client={queryClient}>
        <Spoken>
          <RouterProvider router={router} />
        </Spoken>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
