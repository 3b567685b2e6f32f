/** Cache of what the server said. A lost sign-in anywhere makes the session be asked again, which shows the sign-in. */
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { problemOf } from "./ask.ts";

function onFailure(error: unknown): void {
  const { status, code } = problemOf(error);
  if (status === 401 || code === "access.password-must-change") {
    void queryClient.invalidateQueries({ queryKey: ["session"] });
  }
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => query.queryKey[0] !== "session" && onFailure(error),
  }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _result, mutation) => mutation.meta?.signIn !== true && onFailure(error),
  }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => count < 2 && problemOf(error).code === "network.unreachable",
    },
  },
});
