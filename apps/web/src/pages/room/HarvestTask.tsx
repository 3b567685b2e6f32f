/** Harvest: where, how many punches of which width or how much fat, with how much local anaesthetic. */
import { judgeHarvest, type RoomLot } from "@anagen/care";
import { Checkbox } from "@mantine/core";
import { useKept } from "../../offline/useKept.ts";
import { useSay } from "../../words/useSay.ts";
import { Calculated } from "./Calculated.tsx";
import { LotFields } from "./LotFields.tsx";
import { type NumberFieldSpec, StepForm, type Values } from "./StepForm.tsx";
import { TaskFrame } from "./TaskFrame.tsx";
import type { Room } from "./useRoom.ts";

const punchFields = [
  { name: "site", label: "Place on the body", unit: "", text: true, hint: "For example: mastoid, left" },
  { name: "count", label: "Punches", unit: "", hint: "Leave empty where only fat is taken", optional: true },
  { name: "diameterMm", label: "Punch diameter", unit: "mm", optional: true },
  { name: "fatMl", label: "Fat", unit: "mL", optional: true },
  {
    name: "percent",
    label: "Lidocaine",
    unit: "%",
    optional: true,
    hint: "Leave empty where none was given",
  },
  { name: "lidocaineMl", label: "Lidocaine volume", unit: "mL", optional: true },
] as const satisfies readonly NumberFieldSpec<string>[];

const receivedFields = [
  { name: "site", label: "Store", unit: "", text: true, hint: "Where the lot was kept" },
  { name: "receivedMl", label: "Volume taken from the lot", unit: "mL" },
] as const satisfies readonly NumberFieldSpec<string>[];

type Name = (typeof punchFields)[number]["name"] | (typeof receivedFields)[number]["name"];
type Numbers = Readonly<Partial<Record<Name, number | null>>>;

export function HarvestTask({ room }: { readonly room: Room }) {
  const say = useSay();
  const { id, facts } = room.view.product;
  const [lots, keepLots, forgetLots] = useKept<readonly RoomLot[]>(`harvest-lots:${id}`, []);
  const [adrenaline, setAdrenaline] = useKept(`adrenaline:${id}`, false);
  const { donor } = facts;
  const isOwn = donor.source === "autologous";
  const fields: readonly NumberFieldSpec<Name>[] = isOwn ? punchFields : receivedFields;

  const factsOf = (numbers: Numbers) => {
    const { count = null, diameterMm = null, percent = null, lidocaineMl = null } = numbers;
    return {
      punches: count === null ? null : { count, diameterMm: diameterMm ?? 0 },
      lidocaine:
        percent === null || lidocaineMl === null || facts.weightKg === null
          ? null
          : {
              weightKg: facts.weightKg,
              concentrationPercent: percent,
              volumeMl: lidocaineMl,
              adrenaline,
              technique: "infiltration" as const,
            },
    };
  };
  return (
    <TaskFrame
      title={say(isOwn ? "Harvest" : "Take the cells from the store")}
      lead={
        isOwn
          ? say("Take the tissue, then write down what was taken.")
          : say("Lot {{lot}} of the donor.", { lot: donor.lot })
      }
    >
      <StepForm<Name>
        room={room}
        draft="harvest"
        fields={fields}
        submit={say("Harvest done")}
        onTaken={forgetLots}
        stepOf={(values, numbers, confirmed) => {
          const { percent = null, lidocaineMl = null, fatMl = null, receivedMl = null } = numbers as Numbers;
          if (percent !== null && lidocaineMl !== null && facts.weightKg === null)
            return say(
              "The patient's weight is missing on the product; without it the limit of lidocaine is not known.",
            );
          return {
            kind: "harvest",
            confirmed,
            facts: {
              site: (values as Values<"site">).site.trim(),
              ...factsOf(numbers),
              fat: fatMl === null ? null : { volumeMl: fatMl, tumescentMl: null },
              received: donor.source === "autologous" ? null : { lot: donor.lot, volumeMl: receivedMl ?? 0 },
              lots: [...lots],
              note: "",
            },
          };
        }}
      >
        {(_values, numbers) => (
          <>
            {isOwn && (
              <Checkbox
                size="lg"
                label={say("Lidocaine with adrenaline")}
                checked={adrenaline}
                onChange={(e) => setAdrenaline(e.target.checked)}
              />
            )}
            <HarvestComputed facts={factsOf(numbers)} />
            <LotFields lots={lots} onChange={keepLots} />
          </>
        )}
      </StepForm>
    </TaskFrame>
  );
}

function HarvestComputed({ facts }: { readonly facts: Parameters<typeof judgeHarvest>[0] }) {
  const say = useSay();
  const { computed } = judgeHarvest(facts);
  const { punchAreaMm2, lidocaineMg, lidocaineLimitMg } = computed as Record<string, number | undefined>;
  return (
    <Calculated
      values={[
        [say("Area of the punches"), punchAreaMm2, "mm²"],
        [say("Lidocaine"), lidocaineMg, "mg"],
        [say("Most for this weight"), lidocaineLimitMg, "mg"],
      ]}
    />
  );
}
