/** Where a picture goes in: site and scale first, then drag, file or phone camera. */
import type { VisitView } from "@anagen/clinic/contract";
import { Select } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { devicesQuery, visitViewQuery } from "../../api/queries.ts";
import { uploadPicture } from "../../api/uploadPicture.ts";
import { Empty } from "../../parts/Empty.tsx";
import { ButtonLink } from "../../parts/links.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { say } from "../../words/say.ts";
import { DropZone } from "./DropZone.tsx";
import { SameSpotAgain } from "./SameSpotAgain.tsx";
import { ScaleFields } from "./ScaleFields.tsx";
import { type ScaleChoice, scaleOf } from "./scaleForm.ts";
import { texts } from "./texts.ts";
import styles from "./visit.module.css";

export function Upload({ view }: { readonly view: VisitView }) {
  const { visit, sites, course } = view;
  const devices = useQuery(devicesQuery).data ?? [];
  const queries = useQueryClient();
  const [siteId, setSiteId] = useState<string | null>(sites.length === 1 ? (sites[0]?.id ?? null) : null);
  const [choice, setChoice] = useState<ScaleChoice>({
    kind: "device",
    deviceId: null,
    umPerPixel: "",
    doubtPercent: 2,
  });
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [sent, setSent] = useState(0);
  const send = useMutation({
    mutationFn: ({ file, site, ...scale }: Sending) =>
      uploadPicture({ visitId: visit.id, file, facts: { siteId: site, ...scale }, onSent: setSent }),
    onMutate: () => setSent(0),
    onSuccess: () => queries.invalidateQueries(visitViewQuery(visit.id)),
  });
  const take = (file: File) => {
    const scale = scaleOf(choice, devices);
    const found = {
      ...(siteId === null && { siteId: texts.siteFault }),
      ...(!scale.ok && { [scale.field]: scale.sentence }),
    };
    setFaults(found);
    if (siteId === null || !scale.ok) return;
    send.mutate({ file, site: siteId, deviceId: scale.deviceId, calibration: scale.calibration });
  };
  if (sites.length === 0) {
    return (
      <Empty
        title={texts.noSites}
        action={
          <ButtonLink to="/courses/$courseId" params={{ courseId: course.id }} search={{}}>
            {texts.toCourse}
          </ButtonLink>
        }
      >
        {texts.noSitesHint}
      </Empty>
    );
  }
  return (
    <section aria-labelledby="upload" className={`stack ${styles.upload}`}>
      <h2 id="upload">{texts.upload}</h2>
      <Select
        label={texts.site}
        placeholder={say("Choose the spot")}
        data={sites.map((site) => ({ value: site.id, label: site.label }))}
        value={siteId}
        onChange={setSiteId}
        error={siteId === null ? faults.siteId : undefined}
        allowDeselect={false}
      />
      <ScaleFields choice={choice} onChange={setChoice} devices={devices} faults={faults} />
      {siteId !== null && <SameSpotAgain courseId={course.id} siteId={siteId} onPhoto={take} />}
      <DropZone busy={send.isPending} sent={sent} onFile={take} />
      {send.isSuccess && !send.data.created && (
        <Notice tone="caution" live>
          <p>{send.data.sentence}</p>
        </Notice>
      )}
      <ProblemNotice error={send.error} />
    </section>
  );
}

interface Sending {
  readonly file: File;
  readonly site: string;
  readonly deviceId: string | null;
  readonly calibration: Parameters<typeof uploadPicture>[0]["facts"]["calibration"];
}
