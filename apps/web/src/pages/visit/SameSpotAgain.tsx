/** Takes a picture with the last one of the same site laid over the finder as a ghost, so that the spot is found again. */
import { Button } from "@mantine/core";
import { IconFocusCentered } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { courseViewQuery, pictureAddress } from "../../api/queries.ts";
import { PhotoCapture } from "../../parts/PhotoCapture.tsx";
import { useSay } from "../../words/useSay.ts";

export interface SameSpotAgainProps {
  readonly courseId: string;
  readonly siteId: string;
  readonly onPhoto: (file: File) => void;
}

export function SameSpotAgain({ courseId, siteId, onPhoto }: SameSpotAgainProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { data } = useQuery(courseViewQuery(courseId));
  const last = data?.visits
    .toSorted((a, b) => ((a.heldOn ?? "") < (b.heldOn ?? "") ? -1 : 1))
    .flatMap((visit) => visit.pictures)
    .findLast((picture) => picture.siteId === siteId && picture.state === "measured");
  if (last === undefined) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconFocusCentered size={18} />} onClick={() => setOpen(true)}>
        {say("Find the spot again with the last picture")}
      </Button>
      {open && (
        <PhotoCapture
          title={say("The same spot again")}
          ghost={pictureAddress(last.id, "content")}
          onClose={() => setOpen(false)}
          onPhoto={(photo) => {
            setOpen(false);
            onPhoto(new File([photo], "same-spot.jpg", { type: photo.type }));
          }}
        />
      )}
    </>
  );
}
