/** Adds a site or corrects one. */

import { answerOf, type Site, type SiteFacts } from "@anagen/clinic/contract";
import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Controller } from "react-hook-form";
import { z } from "zod";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { say } from "../../words/say.ts";
import { regionNames } from "../../words/things.ts";
import { texts } from "./texts.ts";

const schema = z.object({
  label: z.string().trim().min(1, texts.siteFault).max(100),
  region: z.enum(["frontal", "mid-scalp", "vertex", "temporal", "occipital"], texts.regionFault),
  howToFind: z.string().max(500),
  reason: z.string().max(500),
});
const correctionSchema = schema.extend({ reason: z.string().trim().min(3, texts.reasonFault).max(500) });
type Values = z.infer<typeof schema>;

const regions = Object.entries(regionNames).map(([value, label]) => ({ value, label }));

export interface SiteFormProps {
  readonly patientId: string;
  /** The site to correct; null adds one. */
  readonly site: Site | null;
  readonly onClose: () => void;
}

export function SiteForm({ patientId, site, onClose }: SiteFormProps) {
  const queries = useQueryClient();
  const { form, saved, place } = useDraftForm<Values>({
    draft: site ? `site:${site.id}:${site.version}` : `site:new:${patientId}`,
    schema: site ? correctionSchema : schema,
    defaults: site
      ? { label: site.label, region: site.region, howToFind: site.howToFind, reason: "" }
      : { label: "", howToFind: "", reason: "" },
  });
  const save = useMutation({
    mutationFn: async ({ reason, ...rest }: Values) => {
      const facts: SiteFacts = { patientId, ...rest };
      if (site === null) return valueOfAnswer(answerOf(client.api.sites.$post({ json: facts })));
      const json = { fromVersion: site.version, reason, facts };
      return valueOfAnswer(answerOf(client.api.sites[":id"].$put({ param: { id: site.id }, json })));
    },
    onSuccess: async () => {
      saved();
      await queries.invalidateQueries();
      onClose();
    },
    onError: (error) => place(error),
  });
  const { register, control, formState, handleSubmit } = form;
  return (
    <Dialog onClose={onClose} title={site ? say("Correct {{what}}", { what: site.label }) : texts.addSite}>
      <form className="stack" noValidate onSubmit={handleSubmit((values) => save.mutate(values))}>
        <TextInput
          label={texts.siteLabel}
          description={texts.siteLabelHint}
          {...register("label")}
          error={formState.errors.label?.message}
        />
        <Controller
          control={control}
          name="region"
          render={({ field }) => (
            <Select
              label={texts.region}
              data={regions}
              placeholder={say("Choose")}
              {...field}
              value={field.value ?? null}
              error={formState.errors.region?.message}
            />
          )}
        />
        <Textarea
          label={texts.howToFind}
          description={texts.howToFindHint}
          autosize
          minRows={2}
          {...register("howToFind")}
          error={formState.errors.howToFind?.message}
        />
        {site && (
          <Textarea
            label={texts.reason}
            description={texts.reasonHint}
            {...register("reason")}
            error={formState.errors.reason?.message}
          />
        )}
        <ProblemNotice error={save.error} />
        <div className="row">
          <Button type="submit" loading={save.isPending}>
            {texts.save}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {texts.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
