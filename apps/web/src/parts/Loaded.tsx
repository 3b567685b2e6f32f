/** Draws a query's value; grey lines while it comes, the server's sentence when it does not. */
import { Button, Skeleton } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { say } from "../words/say.ts";
import { ProblemNotice } from "./ProblemNotice.tsx";

export interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (value: T) => ReactNode;
}

export function Loaded<T>({ query, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return (
      <div className="stack">
        <ProblemNotice error={query.error} />
        <div>
          <Button variant="default" onClick={() => void query.refetch()}>
            {say("Try again")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="stack" aria-busy="true">
      <p className="hidden-visually" role="status">
        {say("Loading")}
      </p>
      <Skeleton height={32} width="40%" />
      <Skeleton height={16} width="65%" />
      <Skeleton height={180} />
    </div>
  );
}
