/** Photographs of the head by standard view, each taken with the last one of that view as a ghost over the finder. */
import { answerOf, type PhotoView, photoViews, type VisitView } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { IconCamera } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { valueOfAnswer } from "../../api/ask.ts";
import { photographAddress, photographsQuery } from "../../api/queries.ts";
import { sendForm } from "../../api/sendForm.ts";
import { PhotoCapture } from "../../parts/PhotoCapture.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { spoken } from "../../words/spoken.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./visit.module.css";

export const standardViews = spoken({
  vertex: "Vertex",
  midline: "Midline",
  frontal: "Frontal",
  temporal: "Temporal",
} satisfies Record<PhotoView, string>);

export interface PhotographsProps {
  readonly view: VisitView;
  readonly mayAdd: boolean;
}

export function Photographs({ view: { visit, course }, mayAdd }: PhotographsProps) {
  const say = useSay();
  const queries = useQueryClient();
  const [taking, setTaking] = useState<PhotoView | null>(null);
  const { data = [] } = useQuery(photographsQuery(course.id));
  const send = useMutation({
    mutationFn: ({ of, file }: { readonly of: PhotoView; readonly file: Blob }) => {
      const body = new FormData();
      body.append("file", file, `${of}.jpg`);
      return valueOfAnswer(answerOf(sendForm(`/api/visits/${visit.id}/photographs/${of}`, body)));
    },
    onSuccess: () => queries.invalidateQueries(photographsQuery(course.id)),
  });
  const here = data.filter((entry) => entry.facts.visitId === visit.id);
  const last = data.findLast((entry) => entry.facts.view === taking && entry.facts.visitId !== visit.id);
  if (!mayAdd && here.length === 0) return null;
  return (
    <section className={styles.photographs} aria-labelledby="photographs">
      <h2 id="photographs">{say("Photographs of the head")}</h2>
      <p className="soft">
        {say(
          "For eyes and for blinded rating; hairs are not counted on them. Hair washed, dried and combed, no product; the same light, distance, length and colour as before.",
        )}
      </p>
      <ul className={styles.views}>
        {photoViews.map((name) => {
          const entry = here.find(({ facts }) => facts.view === name);
          return (
            <li key={name}>
              {entry ? (
                <img
                  src={`${photographAddress(entry.id)}?v=${entry.version}`}
                  alt={standardViews[name]}
                  loading="lazy"
                />
              ) : (
                <div className={styles.noPhoto} aria-hidden="true" />
              )}
              <span>{standardViews[name]}</span>
              {mayAdd && (
                <Button
                  size="sm"
                  variant="default"
                  leftSection={<IconCamera size={17} />}
                  loading={send.isPending && send.variables.of === name}
                  aria-label={`${entry ? say("Take again") : say("Take")}: ${standardViews[name]}`}
                  onClick={() => setTaking(name)}
                >
                  {entry ? say("Take again") : say("Take")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <ProblemNotice error={send.error} />
      {taking && (
        <PhotoCapture
          title={standardViews[taking]}
          ghost={last ? photographAddress(last.id) : null}
          onClose={() => setTaking(null)}
          onPhoto={(file) => {
            send.mutate({ of: taking, file });
            setTaking(null);
          }}
        />
      )}
    </section>
  );
}
