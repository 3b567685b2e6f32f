/** What a jurisdiction asks besides the route. */
import { AnswerField, DayField, WordsField } from "../../forms/fields/index.ts";
import { useSay } from "../../words/useSay.ts";
import type { RouteForm } from "./routeForm.ts";

export function PlaceFields({ form }: { readonly form: RouteForm }) {
  const say = useSay();
  const { control, watch } = form;
  const { jurisdiction, claimedRoute } = watch();
  if (jurisdiction === "US" && claimedRoute === "us-361")
    return (
      <>
        <AnswerField
          control={control}
          name="conditions361.minimalManipulation"
          label={say("Minimally manipulated")}
        />
        <AnswerField control={control} name="conditions361.homologousUse" label={say("For homologous use")} />
        <AnswerField
          control={control}
          name="conditions361.noCombination"
          label={say("Not combined with another article")}
        />
        <AnswerField
          control={control}
          name="conditions361.noSystemicEffectOrAutologous"
          label={say("No effect on the whole body, or the patient's own")}
        />
      </>
    );
  if (jurisdiction === "UK")
    return (
      <>
        <WordsField control={control} name="htaLicence" label={say("HTA licence")} nullable />
        <AnswerField control={control} name="cqcRegistered" label={say("Registered with the CQC")} />
      </>
    );
  if (jurisdiction === "JP")
    return (
      <>
        <AnswerField
          control={control}
          name="jpClass"
          label={say("Risk class (Japan)")}
          answers={[
            ["I", "I"],
            ["II", "II"],
            ["III", "III"],
            [null, say("Not told")],
          ]}
        />
        <DayField control={control} name="planSubmittedOn" label={say("Plan submitted on")} />
        <WordsField control={control} name="committeeOpinion" label={say("Committee's opinion")} nullable />
      </>
    );
  if (jurisdiction === "AU")
    return (
      <>
        <AnswerField
          control={control}
          name="ownPractitioner"
          label={say("Supplied by the patient's own practitioner")}
        />
        <AnswerField control={control} name="madeInHospital" label={say("Made in a hospital")} />
        <AnswerField control={control} name="advertisedToConsumers" label={say("Advertised to consumers")} />
      </>
    );
  return null;
}
