/** Long work as jobs: the line of pictures to be measured. */
export {
  createMeasurementQueue,
  type MeasurementQueue,
  type MeasurementQueueOptions,
} from "./createMeasurementQueue.ts";
