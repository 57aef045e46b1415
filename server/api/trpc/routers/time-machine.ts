import { cancelTravel } from "@/server/services/time-machine/cancel-travel";
import { getCustomerTime } from "@/server/services/time-machine/get-customer-time";
import { getTimeMachine } from "@/server/services/time-machine/get-time-machine";
import { listTravelEvents } from "@/server/services/time-machine/list-travel-events";
import { previewTravel } from "@/server/services/time-machine/preview-travel";
import * as schemas from "@/server/services/time-machine/schemas";
import { startTravel } from "@/server/services/time-machine/start-travel";
import { publisherProcedure, router } from "../trpc";

export const timeMachineRouter = router({
  get: publisherProcedure.query(({ ctx }) => getTimeMachine(ctx)),
  customer: publisherProcedure
    .input(schemas.customerTimeInput)
    .query(({ ctx, input }) => getCustomerTime(ctx, input)),
  preview: publisherProcedure
    .input(schemas.travelStepInput)
    .query(({ ctx, input }) => previewTravel(ctx, input)),
  events: publisherProcedure
    .input(schemas.travelEventsInput)
    .query(({ ctx, input }) => listTravelEvents(ctx, input)),
  start: publisherProcedure
    .input(schemas.travelStepInput)
    .mutation(({ ctx, input }) => startTravel(ctx, input)),
  cancel: publisherProcedure
    .input(schemas.travelInput)
    .mutation(({ ctx, input }) => cancelTravel(ctx, input)),
});
