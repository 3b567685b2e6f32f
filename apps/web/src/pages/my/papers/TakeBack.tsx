/** Takes one purpose back: says first what follows from it, needs no reason, and is done in one step. */
import type { ConsentScope } from "@anagen/care";
import { answerOf } from "@anagen/clinic/contract";
import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, valueOfAnswer } from "../../../api/ask.ts";
import { Dialog } from "../../../parts/Dialog.tsx";
import { ProblemNotice } from "../../../parts/ProblemNotice.tsx";
import { todayHere } from "../../../words/dates.ts";
import { useSay } from "../../../words/useSay.ts";
import { scopeWords, whatFollows } from "./paperWords.ts";

export interface TakeBackProps {
  readonly courseId: string;
  readonly scope: ConsentScope;
  readonly onClose: () => void;
}

export function TakeBack({ courseId, scope, onClose }: TakeBackProps) {
  const say = useSay();
  const queries = useQueryClient();
  const [words, setWords] = useState("");
  const take = useMutation({
    mutationFn: () =>
      valueOfAnswer(
        answerOf(
          client.api.consents.$post({
            json: {
              courseId,
              on: todayHere(),
              key: null,
              facts: {
                kind: "withdrawn",
                scopes: [scope],
                declined: [],
                decisionId: null,
                text: null,
                signature: null,
                witness: null,
                words: words.trim(),
                coolingOffDays: 0,
                expiresOn: null,
                seen: null,
                judgement: null,
              },
            },
          }),
        ),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["own-papers"] });
      onClose();
    },
  });
  return (
    <Dialog title={say("Take back: {{purpose}}", { purpose: scopeWords[scope] })} onClose={onClose}>
      <div className="stack">
        <p>{whatFollows[scope]}</p>
        <Textarea
          label={say("If you like, tell us why")}
          value={words}
          maxLength={2000}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <ProblemNotice error={take.error} />
        <div className="row">
          <Button onClick={() => take.mutate()} loading={take.isPending}>
            {say("Take it back")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say("Keep it")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
