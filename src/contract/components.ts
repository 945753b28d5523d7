import * as z from 'zod/mini'
import { AccountView } from './accounts/account.ts'
import { CannedAnswerView } from './questions/canned-answer.ts'
import { OperationsIncident, OperationsMeasure } from './publishing/operations.ts'
import {
  Disclosure,
  IncidentView,
  ListedIncident,
  NextUpdate,
  ServiceState,
  UpdateView,
  WholeIncident,
} from './incidents/incident.ts'
import { LaunchView } from './launches/launch.ts'
import { PlanView } from './recovery/delivery-queue.ts'
import { measureSchemas } from './measures/measure.ts'
import { DayRange, OrderSummary, OrderView, Outlook, QueuePosition } from './orders/order.ts'
import { IntakeItem, IntakeItemResult } from './intake/order-intake.ts'
import {
  ValidationIssueView,
  Line,
  DisclosureRequest,
  IncidentRequest,
  PlanRequest,
  UpdateRequest,
  PublishRequest,
  RequiredLine,
  Text,
} from './publishing/publish-request.ts'
import { Problem } from './problem.ts'
import { QueuedQuestion, StoreQuestion, SupportQuestion, Topic } from './questions/question.ts'
import { SessionView } from './accounts/session.ts'
import { Appointment, Bilingual, Day, Hours, Id, Instant, Note, Region, Scope } from './scalars.ts'
import {
  NewestUpdate,
  StoreStatusView,
  StoreInList,
  StoreUpdate,
  StoreView,
  StatusHeadline,
} from './status/store-status.ts'
import { NetworkStatus } from './status/status.ts'

const named = {
  ...measureSchemas,
  Account: AccountView,
  Appointment,
  Bilingual,
  BilingualLine: Line,
  BilingualNote: Note,
  BilingualRequiredLine: RequiredLine,
  BilingualText: Text,
  CannedAnswer: CannedAnswerView,
  Day,
  DayRange,
  Disclosure,
  DisclosureInput: DisclosureRequest,
  IntakeItem,
  IntakeItemResult,
  Hours,
  Id,
  Incident: IncidentView,
  ListedIncident,
  WholeIncident,
  IncidentInput: IncidentRequest,
  Instant,
  Launch: LaunchView,
  NewestUpdate,
  NextUpdate,
  OperationsIncident: OperationsIncident,
  OperationsMeasure: OperationsMeasure,
  Order: OrderView,
  OrderSummary,
  Outlook,
  QueuePosition,
  Plan: PlanView,
  PlanInput: PlanRequest,
  Problem,
  PublishRequest: PublishRequest,
  QueuedQuestion,
  Region,
  Scope,
  ServiceState,
  Session: SessionView,
  StoreStatus: StoreStatusView,
  Status: NetworkStatus,
  Store: StoreView,
  StoreInList,
  StoreQuestion,
  StoreUpdate,
  SupportQuestion,
  Topic,
  Update: UpdateView,
  UpdateInput: UpdateRequest,
  ValidationIssue: ValidationIssueView,
  StatusHeadline,
}

/** The schemas with a name in the OpenAPI document. */
export const components = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(named)) components.add(schema, { id })
