/** What pages read. One entry a question; the key names the thing, so that a write can make it be asked again. */
import { answerOf } from "@anagen/clinic/contract";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { sessionOrKept } from "../offline/keptSession.ts";
import { client, valueOfAnswer } from "./ask.ts";

const api = client.api;

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: () => sessionOrKept(() => valueOfAnswer(answerOf(api.session.$get()))),
  staleTime: 60_000,
  // Asked also where the browser says that there is no network: a room that is open goes on without one.
  networkMode: "always",
});

export const todayQuery = queryOptions({
  queryKey: ["today"],
  queryFn: () => valueOfAnswer(answerOf(api.today.$get())),
});

export const patientsQuery = (search: string) =>
  queryOptions({
    queryKey: ["patients", search],
    queryFn: () => valueOfAnswer(answerOf(api.patients.$get({ query: { search } }))),
    placeholderData: keepPreviousData,
  });

export const patientQuery = (id: string) =>
  queryOptions({
    queryKey: ["patient", id],
    queryFn: () => valueOfAnswer(answerOf(api.patients[":id"].$get({ param: { id } }))),
  });

export const patientAccessQuery = (id: string) =>
  queryOptions({
    queryKey: ["patient-access", id],
    queryFn: () => valueOfAnswer(answerOf(api.patients[":id"].access.$get({ param: { id } }))),
  });

export const coursesQuery = (patientId: string) =>
  queryOptions({
    queryKey: ["courses", patientId],
    queryFn: () => valueOfAnswer(answerOf(api.courses.$get({ query: { patientId } }))),
  });

export const sitesQuery = (patientId: string) =>
  queryOptions({
    queryKey: ["sites", patientId],
    queryFn: () => valueOfAnswer(answerOf(api.sites.$get({ query: { patientId } }))),
  });

export const courseViewQuery = (id: string) =>
  queryOptions({
    queryKey: ["course", id],
    queryFn: () => valueOfAnswer(answerOf(api.courses[":id"].view.$get({ param: { id } }))),
  });

export const visitViewQuery = (id: string) =>
  queryOptions({
    queryKey: ["visit", id],
    queryFn: () => valueOfAnswer(answerOf(api.visits[":id"].view.$get({ param: { id } }))),
  });

export const pictureQuery = (id: string) =>
  queryOptions({
    queryKey: ["picture", id],
    queryFn: () => valueOfAnswer(answerOf(api.pictures[":id"].$get({ param: { id } }))),
  });

export const measurementsQuery = (pictureId: string) =>
  queryOptions({
    queryKey: ["measurements", pictureId],
    queryFn: () =>
      valueOfAnswer(answerOf(api.pictures[":id"].measurements.$get({ param: { id: pictureId } }))),
  });

export const devicesQuery = queryOptions({
  queryKey: ["devices"],
  queryFn: () => valueOfAnswer(answerOf(api.devices.$get())),
  staleTime: 300_000,
});

export const ownCourseQuery = queryOptions({
  queryKey: ["own-course"],
  queryFn: () => valueOfAnswer(answerOf(api.me.course.$get())),
});

export const staffQuery = queryOptions({
  queryKey: ["staff"],
  queryFn: () => valueOfAnswer(answerOf(api.staff.$get())),
});

export const auditQuery = (before: number | undefined) =>
  queryOptions({
    queryKey: ["audit", before ?? null],
    queryFn: () =>
      valueOfAnswer(
        answerOf(
          api.audit.$get({
            query: { limit: "50", ...(before === undefined ? {} : { before: String(before) }) },
          }),
        ),
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** Where a picture's bytes are. */
export const pictureAddress = (id: string, what: "content" | "thumbnail") => `/api/pictures/${id}/${what}`;

export const safetyQuery = queryOptions({
  queryKey: ["events", "clinic"],
  queryFn: () => valueOfAnswer(answerOf(api.safety.$get())),
});

export const courseEventsQuery = (courseId: string) =>
  queryOptions({
    queryKey: ["events", courseId],
    queryFn: () => valueOfAnswer(answerOf(api.courses[":id"].events.$get({ param: { id: courseId } }))),
  });

export const followUpQuery = queryOptions({
  queryKey: ["follow-up"],
  queryFn: () => valueOfAnswer(answerOf(api["follow-up"].$get())),
});

export const ratingQueueQuery = queryOptions({
  queryKey: ["ratings", "queue"],
  queryFn: () => valueOfAnswer(answerOf(api.ratings.queue.$get())),
});

export const ratingAgreementQuery = queryOptions({
  queryKey: ["ratings", "agreement"],
  queryFn: () => valueOfAnswer(answerOf(api.ratings.agreement.$get())),
});

export const maintenanceViewQuery = (courseId: string) =>
  queryOptions({
    queryKey: ["maintenance", courseId, "view"],
    queryFn: () => valueOfAnswer(answerOf(api.courses[":id"].maintenance.$get({ param: { id: courseId } }))),
  });

export const maintenanceDecisionsQuery = (courseId: string) =>
  queryOptions({
    queryKey: ["maintenance", courseId, "decisions"],
    queryFn: () => valueOfAnswer(answerOf(api.maintenance.$get({ query: { courseId } }))),
  });

export const comparisonQuery = (before: string, after: string) =>
  queryOptions({
    queryKey: ["comparison", before, after],
    queryFn: () => valueOfAnswer(answerOf(api.comparisons.$get({ query: { before, after } }))),
    staleTime: 300_000,
  });

export const courseComparisonsQuery = (courseId: string) =>
  queryOptions({
    queryKey: ["comparisons", courseId],
    queryFn: () => valueOfAnswer(answerOf(api.courses[":id"].comparisons.$get({ param: { id: courseId } }))),
  });

export const photographsQuery = (courseId: string) =>
  queryOptions({
    queryKey: ["photographs", courseId],
    queryFn: () => valueOfAnswer(answerOf(api.courses[":id"].photographs.$get({ param: { id: courseId } }))),
  });

/** Where the bytes of a photograph of the head are. */
export const photographAddress = (id: string) => `/api/photographs/${id}/content`;
