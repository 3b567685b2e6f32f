export { type Accounts, type AccountsOptions, createAccounts } from "./auth/accounts.ts";
export { attemptLimits } from "./auth/attempts.ts";
export type { SignedIn } from "./auth/signedIn.ts";
export { demoSignIns } from "./demo/demoAccounts.ts";
export { openFolderFiles } from "./files/index.ts";
export { type AppOptions, createApp } from "./http/createApp.ts";
export { openApiDocument } from "./http/oversight.ts";
export type { DemoSignIn, PictureFiles, Services } from "./http/services.ts";
export { type TakenPicture, takePicture } from "./intake/takePicture.ts";
export * from "./jobs/index.ts";
export {
  type ServerOptions,
  type ServerRefused,
  type StartedServer,
  startServer,
} from "./server/startServer.ts";
export * from "./store/index.ts";
