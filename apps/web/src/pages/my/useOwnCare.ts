/** The patient's list and whom to call; without a network, what this phone has kept of it. */
import type { OwnCare } from "@anagen/clinic/contract";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { problemOf } from "../../api/ask.ts";
import { ownCareQuery } from "../../api/careQueries.ts";
import { useSession } from "../../app/session.tsx";
import { useKept } from "../../offline/useKept.ts";

/** Null while it is not known; the clinic's number is never said to be missing before it has been asked for. */
export function useOwnCare(): OwnCare | null {
  const { user } = useSession();
  const query = useQuery({ ...ownCareQuery, networkMode: "always" });
  const [kept, keep] = useKept<OwnCare | null>(`own-care ${user.id}`, null);
  const { data } = query;
  useEffect(() => {
    if (data !== undefined) keep(data);
  }, [data, keep]);
  if (data !== undefined) return data;
  const away = query.isError && problemOf(query.error).code === "network.unreachable";
  return away ? kept : null;
}
