/** A photograph by standard view: the camera shows the last one of that view as a ghost, so that both can be compared. */
import { type Entry, type PhotoView, photoViews } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { IconCamera, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { diaryPhotoAddress } from "../../../api/careQueries.ts";
import { PhotoCapture } from "../../../parts/PhotoCapture.tsx";
import { useSay } from "../../../words/useSay.ts";
import styles from "../my.module.css";
import { viewWords } from "./diaryWords.ts";
import type { WaitingPhoto } from "./waitingEntries.ts";

export interface PhotoFieldsProps {
  readonly photos: readonly WaitingPhoto[];
  readonly entries: readonly Entry<"diary">[];
  readonly onChange: (photos: readonly WaitingPhoto[]) => void;
}

export function PhotoFields({ photos, entries, onChange }: PhotoFieldsProps) {
  const say = useSay();
  const [taking, setTaking] = useState<PhotoView | null>(null);
  const last = entries.findLast((entry) => entry.facts.photos.some((p) => p.view === taking));
  return (
    <fieldset className={styles.part}>
      <legend>{say("Photo")}</legend>
      <p className="soft small">
        {say(
          "Hair washed, dry and combed, with nothing in it. Same place, same light. Let somebody help you.",
        )}
      </p>
      <div className={styles.views}>
        {photoViews.map((view) => {
          const taken = photos.some((photo) => photo.view === view);
          const Icon = taken ? IconCheck : IconCamera;
          return (
            <Button
              key={view}
              variant="default"
              styles={{ label: { lineHeight: 1.25 } }}
              leftSection={<Icon size={20} stroke={1.8} aria-hidden="true" />}
              onClick={() => setTaking(view)}
            >
              {viewWords[view]}
              {taken && <span className="hidden-visually"> {say("(taken)")}</span>}
            </Button>
          );
        })}
      </div>
      {taking && (
        <PhotoCapture
          title={viewWords[taking]}
          ghost={last ? diaryPhotoAddress(last.id, taking) : null}
          onClose={() => setTaking(null)}
          onPhoto={(file) => {
            onChange([...photos.filter((photo) => photo.view !== taking), { view: taking, file }]);
            setTaking(null);
          }}
        />
      )}
    </fieldset>
  );
}
