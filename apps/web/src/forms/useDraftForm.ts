/** Forms that lose nothing: what is typed survives a reload or a lost sign-in until it has been saved. */
import type { Problem } from "@anagen/clinic/contract";
import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect } from "react";
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type Resolver,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import type { z } from "zod";
import { problemOf } from "../api/ask.ts";
import { saySentence } from "../words/saySentence.ts";

const prefix = "anagen-draft:";

export interface DraftFormOptions<Values extends FieldValues> {
  /** Names the draft: the kind of thing and its id. Drafts live in this tab only and end with it. */
  readonly draft: string;
  readonly schema: z.ZodType<Values, Values>;
  readonly defaults: DefaultValues<Values>;
  /** Fields that are never kept: passwords. */
  readonly secret?: readonly (keyof Values & string)[];
}

export interface DraftForm<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  /** Forget the draft, once saved. */
  readonly saved: () => void;
  /** Puts a problem's field faults beside their fields; true when all of it was placed. */
  readonly place: (error: unknown) => boolean;
}

export function useDraftForm<Values extends FieldValues>(
  options: DraftFormOptions<Values>,
): DraftForm<Values> {
  const key = prefix + options.draft;
  const secret = (options.secret ?? []).join(" ");
  const form = useForm<Values>({
    resolver: spokenResolver(zodResolver(options.schema)),
    defaultValues: { ...options.defaults, ...readDraft(key) },
    mode: "onTouched",
  });
  useEffect(() => {
    const subscription = form.watch((values) => {
      const kept = Object.entries(values).filter(([name]) => !secret.split(" ").includes(name));
      sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)));
    });
    return () => subscription.unsubscribe();
  }, [form, key, secret]);
  return {
    form,
    saved: () => sessionStorage.removeItem(key),
    place: (error) => placeFaults(problemOf(error), form),
  };
}

/** Says what is wrong in the language of the pages; schemas hold their sentences in English. */
function spokenResolver<Values extends FieldValues>(resolver: Resolver<Values>): Resolver<Values> {
  return async (values, context, options) => {
    const result = await resolver(values, context, options);
    sayMessages(result.errors);
    return result;
  };
}

function sayMessages(errors: object): void {
  for (const [name, value] of Object.entries(errors)) {
    if (name === "message" && typeof value === "string")
      (errors as { message: string }).message = saySentence(value);
    else if (name !== "ref" && typeof value === "object" && value !== null) sayMessages(value);
  }
}

/** Forgets every draft of this tab; called at sign-out, since drafts may hold a patient's name. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}

function readDraft(key: string): object {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

function placeFaults<Values extends FieldValues>(problem: Problem, form: UseFormReturn<Values>): boolean {
  const faults = problem.fields ?? [];
  const known = Object.keys(form.getValues());
  let placed = 0;
  for (const { path, sentence } of faults) {
    const name = known.find(
      (field) => path === field || path.endsWith(`.${field}`) || path.startsWith(`${field}.`),
    );
    if (name === undefined) continue;
    form.setError(name as Path<Values>, { type: "server", message: saySentence(sentence) });
    placed += 1;
  }
  return faults.length > 0 && placed === faults.length;
}
