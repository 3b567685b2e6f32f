/** Filling the syringes: how much, in how many, from which lots. */
import type { RoomLot } from "@anagen/care";
import { useKept } from "../../offline/useKept.ts";
import { useSay } from "../../words/useSay.ts";
import { LotFields } from "./LotFields.tsx";
import { StepForm } from "./StepForm.tsx";
import { TaskFrame } from "./TaskFrame.tsx";
import type { Room } from "./useRoom.ts";

const fields = [
  { name: "volumeMl", label: "Volume in the syringes", unit: "mL" },
  { name: "syringes", label: "Syringes", unit: "" },
] as const;

export function FillTask({ room }: { readonly room: Room }) {
  const say = useSay();
  const [lots, keepLots, forgetLots] = useKept<readonly RoomLot[]>(`fill-lots:${room.view.product.id}`, []);
  const produced = room.state.process?.facts.volumeOutMl ?? 0;
  return (
    <TaskFrame
      title={say("Fill the syringes")}
      lead={say("{{ml}} mL came out of the separation. Every syringe gets a label.", { ml: produced })}
    >
      <StepForm
        room={room}
        draft="fill"
        fields={fields}
        submit={say("Syringes filled")}
        onTaken={forgetLots}
        stepOf={(_values, { volumeMl, syringes }, confirmed) => {
          if (syringes === null || !Number.isInteger(syringes) || syringes < 1 || syringes > 50)
            return say("Syringes are counted: a whole number from 1 to 50.");
          return {
            kind: "fill",
            confirmed,
            facts: { volumeMl: volumeMl ?? 0, syringes, lots: [...lots], note: "" },
          };
        }}
      >
        {() => <LotFields lots={lots} onChange={keepLots} />}
      </StepForm>
    </TaskFrame>
  );
}
