/** What a course's form asks for, and how it becomes the facts of a course. */
import type { CourseFacts } from "@anagen/clinic/contract";
import { z } from "zod";
import { texts } from "./texts.ts";

const day = z.union([z.iso.date(), z.literal("")]);

export const courseFormSchema = z
  .object({
    diagnosis: z.string().trim().min(1, texts.diagnosisFault).max(300),
    scaleName: z.union([z.literal(""), z.enum(["Norwood–Hamilton", "Ludwig", "Savin", "Sinclair", "BASP"])]),
    stage: z.string().trim().max(20),
    treatment: z.enum(
      ["cells-autologous", "cells-allogeneic", "cell-free", "prp", "drugs", "observation"],
      texts.treatmentFault,
    ),
    treatedOn: day,
    closedOn: day,
    reason: z.string().max(500),
  })
  .refine((v) => v.scaleName === "" || v.stage !== "", { path: ["stage"], message: texts.stageFault })
  .refine((v) => v.closedOn === "" || v.treatedOn === "" || v.closedOn >= v.treatedOn, {
    path: ["closedOn"],
    message: texts.closedBeforeTreated,
  });

export const courseCorrectionSchema = courseFormSchema.refine((v) => v.reason.trim().length >= 3, {
  path: ["reason"],
  message: texts.reasonFault,
});

export type CourseFormValues = z.infer<typeof courseFormSchema>;

export function courseFactsOf(values: CourseFormValues, patientId: string): CourseFacts {
  return {
    patientId,
    diagnosis: values.diagnosis.trim(),
    scale: values.scaleName === "" ? null : { name: values.scaleName, stage: values.stage.trim() },
    treatment: values.treatment,
    treatedOn: values.treatedOn || null,
    closedOn: values.closedOn || null,
  };
}

export function courseFormOf(course: CourseFacts): CourseFormValues {
  return {
    diagnosis: course.diagnosis,
    scaleName: course.scale?.name ?? "",
    stage: course.scale?.stage ?? "",
    treatment: course.treatment,
    treatedOn: course.treatedOn ?? "",
    closedOn: course.closedOn ?? "",
    reason: "",
  };
}
