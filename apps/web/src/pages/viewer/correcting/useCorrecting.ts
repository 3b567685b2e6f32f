/** A correction under way: its state, its draft, what stands in the store, and saving. */
import { answerOf, type Picture, type StoredMeasurement } from "@anagen/clinic/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { client, problemOf, valueOfAnswer } from "../../../api/ask.ts";
import { measurementsQuery } from "../../../api/queries.ts";
import { type Act, appliedEdits, type CorrectingState, perform, startCorrecting } from "./correctingState.ts";
import { forgetDraft, keepDraft, readDraft } from "./correctionDraft.ts";
import { rebaseEdits } from "./rebaseEdits.ts";

interface Session {
  readonly state: CorrectingState;
  /** The version that the edits are made on. */
  readonly base: StoredMeasurement;
  /** The newest version that the person has seen. */
  readonly fromVersion: number;
  readonly reason: string;
  /** What could not be put on a newer version. */
  readonly lost: readonly string[];
}

export interface Correcting extends Session {
  readonly perform: (act: Act) => void;
  readonly setReason: (reason: string) => void;
  /** The newest version, when somebody saved it since the person began; null otherwise. */
  readonly overtakenBy: StoredMeasurement | null;
  /** Puts the edits on the version that overtook. */
  readonly rebase: () => void;
  readonly save: { readonly run: () => void; readonly pending: boolean; readonly error: unknown };
  readonly discard: () => void;
}

export interface CorrectingOptions {
  readonly picture: Picture;
  /** First to newest. */
  readonly versions: readonly StoredMeasurement[];
  readonly shown: StoredMeasurement | null;
  readonly active: boolean;
  /** Called once saved or discarded. */
  readonly onEnd: () => void;
}

/** Null while nothing is being corrected. A draft of this tab is taken up again. */
export function useCorrecting(options: CorrectingOptions): Correcting | null {
  const { picture, versions, shown, onEnd } = options;
  const active = options.active && shown?.result.area != null;
  const [session, setSession] = useState<Session | null>(null);
  if (active && session === null) setSession(begin(options));
  if (!active && session !== null) setSession(null);
  useEffect(() => {
    if (session === null) return;
    const edits = appliedEdits(session.state);
    if (edits.length === 0 && session.reason === "") forgetDraft(picture.id);
    else
      keepDraft(picture.id, {
        fromVersion: session.fromVersion,
        baseVersion: session.base.version,
        edits: [...edits],
        reason: session.reason,
      });
  }, [session, picture.id]);
  const change = useCallback(
    (next: (session: Session) => Session) => setSession((now) => now && next(now)),
    [],
  );
  const save = useSaving(picture.id, session, () => {
    forgetDraft(picture.id);
    onEnd();
  });
  if (!active || session === null) return null;
  const newest = versions.at(-1) ?? null;
  const overtakenBy = newest !== null && newest.version > session.fromVersion ? newest : null;
  return {
    ...session,
    perform: (act) => change((now) => ({ ...now, state: perform(now.state, act) })),
    setReason: (reason) => change((now) => ({ ...now, reason })),
    overtakenBy,
    rebase: () => change((now) => (overtakenBy ? rebased(now, overtakenBy) : now)),
    save,
    discard: () => {
      forgetDraft(picture.id);
      onEnd();
    },
  };
}

function begin({ picture, versions, shown }: CorrectingOptions): Session | null {
  const draft = readDraft(picture.id);
  const base = versions.find(({ version }) => version === draft?.baseVersion) ?? shown;
  const newest = versions.at(-1);
  if (base === null || newest === undefined) return null;
  const taken = draft !== null && base.version === draft.baseVersion;
  return {
    state: startCorrecting(base.result, taken ? draft.edits : []),
    base,
    fromVersion: taken ? draft.fromVersion : newest.version,
    reason: taken ? draft.reason : "",
    lost: [],
  };
}

function rebased(session: Session, onto: StoredMeasurement): Session {
  const { edits, lost } = rebaseEdits(onto.result, appliedEdits(session.state));
  return {
    ...session,
    state: startCorrecting(onto.result, edits),
    base: onto,
    fromVersion: onto.version,
    lost,
  };
}

function useSaving(pictureId: string, session: Session | null, onSaved: () => void): Correcting["save"] {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ state, base, fromVersion, reason }: Session) => {
      const facts = { baseVersion: base.version, edits: [...appliedEdits(state)] };
      const json = { fromVersion, reason, facts };
      return valueOfAnswer(
        answerOf(client.api.pictures[":id"].measurement.$put({ param: { id: pictureId }, json })),
      );
    },
    onSuccess: async () => {
      onSaved();
      await queries.invalidateQueries();
    },
    // What overtook this correction is fetched, so that it can be shown and built upon.
    onError: (fault) => {
      if (problemOf(fault).code === "record.conflict")
        void queries.invalidateQueries({ queryKey: measurementsQuery(pictureId).queryKey });
    },
  });
  return { run: () => session && mutate(session), pending: isPending, error };
}
