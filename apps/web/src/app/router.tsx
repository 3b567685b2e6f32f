/** Every address of the pages. Search parameters are checked, so that a shared link always opens. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { questionStateSchema } from "../pages/evidence/questionState.ts";
import { viewStateSchema } from "../pages/viewer/viewState.ts";
import { Frame } from "./Frame.tsx";
import { FailedPage, MissingPage } from "./MissingPage.tsx";
import { StartPage } from "./StartPage.tsx";

const root = createRootRoute({
  component: Frame,
  notFoundComponent: MissingPage,
  errorComponent: FailedPage,
});

const start = createRoute({ getParentRoute: () => root, path: "/", component: StartPage });
const today = createRoute({
  getParentRoute: () => root,
  path: "/today",
  component: lazyRouteComponent(() => import("../pages/today/TodayPage.tsx"), "TodayPage"),
});
const patients = createRoute({
  getParentRoute: () => root,
  path: "/patients",
  validateSearch: z.object({ search: z.string().catch("").default("") }),
  component: lazyRouteComponent(() => import("../pages/patients/PatientsPage.tsx"), "PatientsPage"),
});
const addPatient = createRoute({
  getParentRoute: () => root,
  path: "/patients/new",
  component: lazyRouteComponent(() => import("../pages/patients/AddPatientPage.tsx"), "AddPatientPage"),
});
const patient = createRoute({
  getParentRoute: () => root,
  path: "/patients/$patientId",
  component: lazyRouteComponent(() => import("../pages/patients/PatientPage.tsx"), "PatientPage"),
});
const addCourse = createRoute({
  getParentRoute: () => root,
  path: "/patients/$patientId/courses/new",
  component: lazyRouteComponent(() => import("../pages/course/AddCoursePage.tsx"), "AddCoursePage"),
});
const course = createRoute({
  getParentRoute: () => root,
  path: "/courses/$courseId",
  validateSearch: z.object({ site: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("../pages/course/CoursePage.tsx"), "CoursePage"),
});
const assessment = createRoute({
  getParentRoute: () => root,
  path: "/courses/$courseId/assessment",
  validateSearch: z.object({ correct: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("../pages/assessment/AssessmentPage.tsx"), "AssessmentPage"),
});
const decision = createRoute({
  getParentRoute: () => root,
  path: "/courses/$courseId/decision",
  component: lazyRouteComponent(() => import("../pages/decision/DecisionPage.tsx"), "DecisionPage"),
});
const paper = createRoute({
  getParentRoute: () => root,
  path: "/papers/$consentId",
  component: lazyRouteComponent(() => import("../pages/decision/PaperPage.tsx"), "PaperPage"),
});
const lawfulRoutes = createRoute({
  getParentRoute: () => root,
  path: "/routes",
  component: lazyRouteComponent(() => import("../pages/routes/RoutesPage.tsx"), "RoutesPage"),
});
const texts = createRoute({
  getParentRoute: () => root,
  path: "/texts",
  component: lazyRouteComponent(() => import("../pages/texts/TextsPage.tsx"), "TextsPage"),
});
const editCourse = createRoute({
  getParentRoute: () => root,
  path: "/courses/$courseId/edit",
  component: lazyRouteComponent(() => import("../pages/course/EditCoursePage.tsx"), "EditCoursePage"),
});
const courseEvents = createRoute({
  getParentRoute: () => root,
  path: "/courses/$courseId/events",
  component: lazyRouteComponent(() => import("../pages/safety/CourseEventsPage.tsx"), "CourseEventsPage"),
});
const maintenance = createRoute({
  getParentRoute: () => root,
  path: "/courses/$courseId/maintenance",
  component: lazyRouteComponent(() => import("../pages/maintenance/MaintenancePage.tsx"), "MaintenancePage"),
});
const review = createRoute({
  getParentRoute: () => root,
  path: "/courses/$courseId/review",
  component: lazyRouteComponent(() => import("../pages/review/ReviewPage.tsx"), "ReviewPage"),
});
const results = createRoute({
  getParentRoute: () => root,
  path: "/results",
  component: lazyRouteComponent(() => import("../pages/review/ResultsPage.tsx"), "ResultsPage"),
});
const compare = createRoute({
  getParentRoute: () => root,
  path: "/compare",
  validateSearch: z.object({ before: z.string(), after: z.string() }),
  component: lazyRouteComponent(() => import("../pages/compare/ComparePage.tsx"), "ComparePage"),
});
const aftercare = createRoute({
  getParentRoute: () => root,
  path: "/courses/$courseId/aftercare",
  component: lazyRouteComponent(() => import("../pages/aftercare/AftercarePage.tsx"), "AftercarePage"),
});
const courseDiary = createRoute({
  getParentRoute: () => root,
  path: "/courses/$courseId/diary",
  component: lazyRouteComponent(() => import("../pages/diary/DiaryMonthPage.tsx"), "DiaryMonthPage"),
});
const safety = createRoute({
  getParentRoute: () => root,
  path: "/safety",
  component: lazyRouteComponent(() => import("../pages/safety/SafetyPage.tsx"), "SafetyPage"),
});
const followUp = createRoute({
  getParentRoute: () => root,
  path: "/follow-up",
  component: lazyRouteComponent(() => import("../pages/follow-up/FollowUpPage.tsx"), "FollowUpPage"),
});
const ratings = createRoute({
  getParentRoute: () => root,
  path: "/ratings",
  component: lazyRouteComponent(() => import("../pages/ratings/RatingsPage.tsx"), "RatingsPage"),
});
const visit = createRoute({
  getParentRoute: () => root,
  path: "/visits/$visitId",
  component: lazyRouteComponent(() => import("../pages/visit/VisitPage.tsx"), "VisitPage"),
});
const picture = createRoute({
  getParentRoute: () => root,
  path: "/pictures/$pictureId",
  validateSearch: viewStateSchema,
  component: lazyRouteComponent(() => import("../pages/viewer/PicturePage.tsx"), "PicturePage"),
});
const measureHere = createRoute({
  getParentRoute: () => root,
  path: "/measure",
  component: lazyRouteComponent(() => import("../pages/measure/MeasurePage.tsx"), "MeasurePage"),
});
const procedures = createRoute({
  getParentRoute: () => root,
  path: "/procedures",
  component: lazyRouteComponent(() => import("../pages/products/ProceduresPage.tsx"), "ProceduresPage"),
});
const room = createRoute({
  getParentRoute: () => root,
  path: "/procedures/$productId",
  component: lazyRouteComponent(() => import("../pages/room/RoomPage.tsx"), "RoomPage"),
});
const recall = createRoute({
  getParentRoute: () => root,
  path: "/recall",
  validateSearch: z.object({ lot: z.coerce.string().catch("").default("") }),
  component: lazyRouteComponent(() => import("../pages/products/RecallPage.tsx"), "RecallPage"),
});
const donors = createRoute({
  getParentRoute: () => root,
  path: "/donors",
  component: lazyRouteComponent(() => import("../pages/products/DonorsPage.tsx"), "DonorsPage"),
});
const courseProducts = createRoute({
  getParentRoute: () => root,
  path: "/courses/$courseId/products",
  component: lazyRouteComponent(
    () => import("../pages/products/CourseProductsPage.tsx"),
    "CourseProductsPage",
  ),
});
const newProduct = createRoute({
  getParentRoute: () => root,
  path: "/courses/$courseId/products/new",
  component: lazyRouteComponent(() => import("../pages/products/NewProductPage.tsx"), "NewProductPage"),
});
const my = createRoute({
  getParentRoute: () => root,
  path: "/my",
  component: lazyRouteComponent(() => import("../pages/my/MyTodayPage.tsx"), "MyTodayPage"),
});
const myCheck = createRoute({
  getParentRoute: () => root,
  path: "/my/check",
  component: lazyRouteComponent(() => import("../pages/my/CheckPage.tsx"), "CheckPage"),
});
const myHair = createRoute({
  getParentRoute: () => root,
  path: "/my/hair",
  component: lazyRouteComponent(() => import("../pages/my/MyHairPage.tsx"), "MyHairPage"),
});
const myDiary = createRoute({
  getParentRoute: () => root,
  path: "/my/diary",
  component: lazyRouteComponent(() => import("../pages/my/DiaryPage.tsx"), "DiaryPage"),
});
const myDates = createRoute({
  getParentRoute: () => root,
  path: "/my/dates",
  component: lazyRouteComponent(() => import("../pages/my/DatesPage.tsx"), "DatesPage"),
});
const myPapers = createRoute({
  getParentRoute: () => root,
  path: "/my/papers",
  component: lazyRouteComponent(() => import("../pages/my/PapersPage.tsx"), "PapersPage"),
});
const myAsk = createRoute({
  getParentRoute: () => root,
  path: "/my/ask",
  component: lazyRouteComponent(() => import("../pages/my/AskPage.tsx"), "AskPage"),
});
const staff = createRoute({
  getParentRoute: () => root,
  path: "/staff",
  component: lazyRouteComponent(() => import("../pages/staff/StaffPage.tsx"), "StaffPage"),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: "/audit",
  validateSearch: z.object({ before: z.number().int().positive().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("../pages/audit/AuditPage.tsx"), "AuditPage"),
});
const account = createRoute({
  getParentRoute: () => root,
  path: "/account",
  component: lazyRouteComponent(() => import("../pages/account/AccountPage.tsx"), "AccountPage"),
});

const evidence = createRoute({
  getParentRoute: () => root,
  path: "/evidence",
  component: lazyRouteComponent(() => import("../pages/evidence/EvidencePage.tsx"), "EvidencePage"),
});
const evidenceClaims = createRoute({
  getParentRoute: () => root,
  path: "/evidence/claims",
  component: lazyRouteComponent(() => import("../pages/evidence/ClaimsPage.tsx"), "ClaimsPage"),
});
const evidenceQuestion = createRoute({
  getParentRoute: () => root,
  path: "/evidence/questions/$questionId",
  validateSearch: questionStateSchema,
  component: lazyRouteComponent(() => import("../pages/evidence/QuestionPage.tsx"), "QuestionPage"),
});
const evidenceTrial = createRoute({
  getParentRoute: () => root,
  path: "/evidence/trials/$trialId",
  component: lazyRouteComponent(() => import("../pages/evidence/TrialPage.tsx"), "TrialPage"),
});
const prpOrCells = createRoute({
  getParentRoute: () => root,
  path: "/evidence/prp-or-stem-cells",
  component: lazyRouteComponent(() => import("../pages/evidence/PrpOrCellsPage.tsx"), "PrpOrCellsPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    today,
    patients,
    addPatient,
    patient,
    addCourse,
    course,
    editCourse,
    assessment,
    decision,
    paper,
    lawfulRoutes,
    texts,
    courseEvents,
    aftercare,
    courseDiary,
    maintenance,
    review,
    results,
    compare,
    safety,
    followUp,
    ratings,
    visit,
    picture,
    measureHere,
    procedures,
    room,
    recall,
    donors,
    courseProducts,
    newProduct,
    my,
    myCheck,
    myHair,
    myDiary,
    myDates,
    myPapers,
    myAsk,
    staff,
    audit,
    account,
    evidence,
    evidenceClaims,
    evidenceQuestion,
    evidenceTrial,
    prpOrCells,
  ]),
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
