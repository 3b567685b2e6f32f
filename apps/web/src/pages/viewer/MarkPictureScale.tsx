/** Marks the scale of a stored picture and has it measured again with it. */
import { answerOf, type Picture } from "@anagen/clinic/contract";
import type { Calibration, MarkedEnd } from "@anagen/trichometry";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { pictureAddress } from "../../api/queries.ts";
import { MarkScale } from "./MarkScale.tsx";

export interface MarkPictureScaleProps {
  readonly picture: Picture;
  readonly ends: readonly MarkedEnd[];
  readonly onEnds: (ends: readonly MarkedEnd[]) => void;
  readonly onClose: () => void;
}

export function MarkPictureScale({ picture, ends, onEnds, onClose }: MarkPictureScaleProps) {
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: ({ scale, mark }: { scale: Calibration; mark: string }) => {
      const { visitId, siteId, deviceId } = picture;
      const json = {
        fromVersion: picture.version,
        reason: `Scale marked on a ${mark}`,
        facts: { visitId, siteId, deviceId, calibration: scale },
      };
      return valueOfAnswer(answerOf(client.api.pictures[":id"].$put({ param: { id: picture.id }, json })));
    },
    onSuccess: () => {
      onClose();
      return queries.invalidateQueries();
    },
  });
  return (
    <MarkScale
      file={async () => {
        const answer = await fetch(pictureAddress(picture.id, "content"));
        if (!answer.ok) throw new Error(`the picture does not come (status ${answer.status})`);
        return await answer.blob();
      }}
      ends={ends}
      onEnds={onEnds}
      onScale={(scale, mark) => save.mutate({ scale, mark })}
      onClose={onClose}
      pending={save.isPending}
      error={save.error}
    />
  );
}
