/** Injection: marks on the map of the scalp with depth and volume, against what was filled and planned. */
import type { RoomPoint, RoomRefusal } from "@anagen/care";
import { Button, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useKept } from "../../offline/useKept.ts";
import { Notice } from "../../parts/Notice.tsx";
import { useSay } from "../../words/useSay.ts";
import { Calculated } from "./Calculated.tsx";
import { RefusedStep } from "./RefusedStep.tsx";
import { readNumber } from "./readNumber.ts";
import styles from "./room.module.css";
import { ScalpMap } from "./ScalpMap.tsx";
import { regionMiddles, regionNames, regionOf, type ScalpRegion } from "./scalpRegion.ts";
import { TaskFrame } from "./TaskFrame.tsx";
import type { Room } from "./useRoom.ts";

interface Pen {
  readonly depthMm: string;
  readonly microlitres: string;
  readonly count: string;
  readonly gauge: string;
}

export function InjectTask({ room }: { readonly room: Room }) {
  const say = useSay();
  const { product } = room.view;
  const { dose, fill } = room.state;
  const perPoint = dose?.facts.microlitresPerPoint ?? 0;
  const [points, keepPoints, forgetPoints] = useKept<readonly RoomPoint[]>(`points:${product.id}`, []);
  const [pen, keepPen, forgetPen] = useKept<Pen>(`pen:${product.id}`, {
    depthMm: "",
    microlitres: String(perPoint),
    count: "1",
    gauge: "",
  });
  const [refusal, setRefusal] = useState<RoomRefusal | null>(null);
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const mustConfirm = refusal?.code === "room.confirm";

  const mark = (place: Pick<RoomPoint, "x" | "y">) => {
    const [depth, volume, count] = [pen.depthMm, pen.microlitres, pen.count].map((text) => {
      const read = readNumber(text);
      return read.ok ? read.value : null;
    });
    if (!depth || depth <= 0 || depth > 20)
      return setFault(say("Say how deep the needle goes: above 0 and at most 20 mm."));
    if (!volume || volume <= 0) return setFault(say("Say how much a point gets, in µL."));
    if (!count || !Number.isInteger(count) || count < 1 || count > 1000)
      return setFault(say("A mark stands for 1 to 1000 points."));
    setFault(null);
    setRefusal(null);
    keepPoints([
      ...points,
      { ...place, region: regionOf(place), count, depthMm: depth, microlitres: volume },
    ]);
  };
  const save = async () => {
    const gauge = readNumber(pen.gauge);
    const answer = await room.take({
      kind: "inject",
      confirmed: mustConfirm ? reason.trim() : null,
      facts: { points: [...points], needleGauge: gauge.ok ? gauge.value : null, lots: [], note: "" },
    });
    setRefusal(answer);
    if (answer !== null) return;
    forgetPoints();
    forgetPen();
  };
  const given = points.reduce((sum, { count, microlitres }) => sum + count * microlitres, 0) / 1000;
  return (
    <TaskFrame
      title={say("Inject")}
      lead={say("Mark on the map what was injected where. Planned: {{ml}} mL.", {
        ml: Number(dose?.computed.volumeInjectedMl ?? 0),
      })}
    >
      <div className={styles.injecting}>
        <ScalpMap points={points} onMark={mark} />
        <div className="stack">
          <PenFields pen={pen} onChange={keepPen} onRegion={(region) => mark(regionMiddles[region])} />
          <Calculated
            values={[
              [say("Given"), given, "mL"],
              [say("In the syringes"), fill?.facts.volumeMl, "mL"],
              [say("Points"), points.reduce((sum, { count }) => sum + count, 0), ""],
            ]}
          />
          {fault !== null && (
            <Notice tone="caution" live>
              <p>{fault}</p>
            </Notice>
          )}
        </div>
      </div>
      <PointList points={points} onRemove={(index) => keepPoints(points.filter((_, i) => i !== index))} />
      <RefusedStep refusal={refusal} mustConfirm={mustConfirm} reason={reason} onReason={setReason} />
      <Button
        size="xl"
        className={styles.big}
        disabled={points.length === 0 || (mustConfirm && reason.trim() === "")}
        onClick={() => void save()}
      >
        {mustConfirm ? say("Go on with this reason") : say("Injection done")}
      </Button>
    </TaskFrame>
  );
}

interface PenFieldsProps {
  readonly pen: Pen;
  readonly onChange: (pen: Pen) => void;
  readonly onRegion: (region: ScalpRegion) => void;
}

/** What the next mark stands for. */
function PenFields({ pen, onChange, onRegion }: PenFieldsProps) {
  const say = useSay();
  return (
    <>
      <div className={styles.fields}>
        {(
          [
            ["depthMm", "Depth (mm)"],
            ["microlitres", "Volume a point (µL)"],
            ["count", "Points a mark"],
            ["gauge", "Needle (G)"],
          ] as const
        ).map(([name, label]) => (
          <TextInput
            key={name}
            size="lg"
            label={say(label)}
            inputMode="decimal"
            value={pen[name]}
            onChange={(e) => onChange({ ...pen, [name]: e.target.value })}
          />
        ))}
      </div>
      <fieldset className={styles.regions}>
        <legend>{say("Or mark the middle of a region")}</legend>
        {(Object.keys(regionNames) as ScalpRegion[]).map((region) => (
          <Button key={region} variant="default" size="md" onClick={() => onRegion(region)}>
            {say(regionNames[region])}
          </Button>
        ))}
      </fieldset>
    </>
  );
}

interface PointListProps {
  readonly points: readonly RoomPoint[];
  readonly onRemove: (index: number) => void;
}

function PointList({ points, onRemove }: PointListProps) {
  const say = useSay();
  if (points.length === 0) return null;
  return (
    <ol className={styles.points}>
      {points.map(({ region, count, depthMm, microlitres }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two marks may be alike
        <li key={i}>
          <span>
            {say(regionNames[region])}: {count} × {microlitres} µL, {depthMm} mm
          </span>
          <Button
            variant="subtle"
            size="md"
            aria-label={say("Remove mark {{n}}", { n: i + 1 })}
            onClick={() => onRemove(i)}
          >
            <IconTrash size={20} aria-hidden="true" />
          </Button>
        </li>
      ))}
    </ol>
  );
}
