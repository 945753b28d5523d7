CREATE SEQUENCE "public"."dockboard_versions" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "accesses" (
	"id" text PRIMARY KEY NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"replaces" text,
	"store_id" text NOT NULL,
	"role" text NOT NULL,
	"reason" text NOT NULL,
	"by" text,
	"many_stores" integer
);
--> statement-breakpoint
ALTER TABLE "accesses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "network_facts" (
	"id" text PRIMARY KEY NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"replaces" text,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "network_facts_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"type" text NOT NULL,
	"audience" text[],
	"body" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "network_facts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "companies" (
	"id" text PRIMARY KEY NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"replaces" text,
	"name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "companies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "order_events" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"store_id" text NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"cases" jsonb,
	"appointment" jsonb
);
--> statement-breakpoint
ALTER TABLE "order_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "orders" (
	"id" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"planned" jsonb NOT NULL,
	"lines" jsonb NOT NULL,
	CONSTRAINT "orders_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "orders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "receipts" (
	"id" text PRIMARY KEY NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"replaces" text,
	"store_id" text NOT NULL,
	"update_id" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "receipts_once" UNIQUE("store_id","update_id","kind")
);
--> statement-breakpoint
ALTER TABLE "receipts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stores" (
	"id" text PRIMARY KEY NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"replaces" text,
	"licence" text NOT NULL,
	"name" text NOT NULL,
	"company_id" text NOT NULL,
	"street" text,
	"postal_code" text,
	"place" text NOT NULL,
	"region" text NOT NULL,
	"order_weekday" text NOT NULL,
	"delivery_weekday" text NOT NULL,
	"receiving_from" text NOT NULL,
	"receiving_to" text NOT NULL,
	CONSTRAINT "stores_licence_unique" UNIQUE("licence")
);
--> statement-breakpoint
ALTER TABLE "stores" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "waiver_reversals" (
	"id" text PRIMARY KEY NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"replaces" text,
	"store_id" text NOT NULL,
	"waiver_id" text NOT NULL,
	"order_id" text NOT NULL,
	"reason" jsonb NOT NULL,
	CONSTRAINT "waiver_reversals_once" UNIQUE("waiver_id","order_id")
);
--> statement-breakpoint
ALTER TABLE "waiver_reversals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"actor" text,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"store_id" text,
	"change" jsonb
);
--> statement-breakpoint
ALTER TABLE "audit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "demo_clock" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"set_ms" bigint NOT NULL,
	"epoch" integer NOT NULL,
	CONSTRAINT "demo_clock_one" CHECK ("demo_clock"."one")
);
--> statement-breakpoint
ALTER TABLE "demo_clock" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "intake_items" (
	"id" text PRIMARY KEY NOT NULL,
	"content" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "intake_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pending_events" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"event" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pending_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idempotent_responses" (
	"key" text NOT NULL,
	"actor" text NOT NULL,
	"fingerprint" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"status" integer,
	"body" text,
	CONSTRAINT "idempotent_responses_actor_key_pk" PRIMARY KEY("actor","key")
);
--> statement-breakpoint
ALTER TABLE "idempotent_responses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "api_clients" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"token_digest" text NOT NULL,
	"since" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_clients_token" UNIQUE("token_digest")
);
--> statement-breakpoint
ALTER TABLE "api_clients" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "network_totals" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"facts_version" bigint DEFAULT 0 NOT NULL,
	"orders_version" bigint DEFAULT 0 NOT NULL,
	"store_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "network_totals_one" CHECK ("network_totals"."one")
);
--> statement-breakpoint
ALTER TABLE "network_totals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "origin" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"seed" text NOT NULL,
	CONSTRAINT "origin_one" CHECK ("origin"."one")
);
--> statement-breakpoint
ALTER TABLE "origin" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"change" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delivery_queue" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	"valid_from" timestamp (3) with time zone,
	"valid_until" timestamp (3) with time zone,
	"earliest" "bytea" NOT NULL,
	"latest" "bytea" NOT NULL,
	"sizes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"backlog" jsonb NOT NULL,
	CONSTRAINT "delivery_queue_one" CHECK ("delivery_queue"."one")
);
--> statement-breakpoint
ALTER TABLE "delivery_queue" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "canned_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"text" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "canned_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"content" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "escalations" (
	"id" text PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"stores" integer NOT NULL,
	"open" boolean NOT NULL,
	"update_id" text
);
--> statement-breakpoint
ALTER TABLE "escalations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "question_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"question_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "question_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "questions" (
	"id" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"topic" text NOT NULL,
	"order_id" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"owner" jsonb,
	"escalated_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"messages" jsonb NOT NULL,
	"version" integer NOT NULL,
	"escalation_id" text,
	"declined_update_id" text,
	"region" text,
	"store_messages" jsonb
);
--> statement-breakpoint
ALTER TABLE "questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"email" text NOT NULL,
	"name" text,
	"role" text NOT NULL,
	"store_ids" text[] NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"invited_by" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"accepted_by" text,
	"revoked_at" timestamp (3) with time zone,
	"revoked_by" text,
	CONSTRAINT "invitations_codeHash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "memberships" (
	"person_id" text NOT NULL,
	"store_id" text NOT NULL,
	"granted_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"granted_by" text,
	CONSTRAINT "memberships_person_id_store_id_pk" PRIMARY KEY("person_id","store_id")
);
--> statement-breakpoint
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text NOT NULL,
	"disabled" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_email_unique" UNIQUE("email"),
	CONSTRAINT "people_role" CHECK ("people"."role" in ('retailer', 'operations', 'support'))
);
--> statement-breakpoint
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limits_key_unique" UNIQUE("key")
);
--> statement-breakpoint
ALTER TABLE "rate_limits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sign_in_accounts_once" UNIQUE("provider_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "sign_in_accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_secret" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"secret" text NOT NULL,
	CONSTRAINT "sign_in_secret_one" CHECK ("sign_in_secret"."one")
);
--> statement-breakpoint
ALTER TABLE "sign_in_secret" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "verifications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "order_events" ADD CONSTRAINT "order_events_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stores" ADD CONSTRAINT "stores_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiver_reversals" ADD CONSTRAINT "waiver_reversals_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiver_reversals" ADD CONSTRAINT "waiver_reversals_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_notes" ADD CONSTRAINT "question_notes_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_escalation_id_escalations_id_fk" FOREIGN KEY ("escalation_id") REFERENCES "public"."escalations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_people_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_accounts" ADD CONSTRAINT "sign_in_accounts_user_id_people_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accesses_of_store" ON "accesses" USING btree ("store_id");--> statement-breakpoint
CREATE INDEX "accesses_by" ON "accesses" USING btree ("by","published_at");--> statement-breakpoint
CREATE INDEX "accesses_confirmed" ON "accesses" USING btree ("published_at") WHERE "accesses"."many_stores" is not null;--> statement-breakpoint
CREATE INDEX "network_facts_named" ON "network_facts" USING btree ("audience") WHERE "network_facts"."audience" is not null;--> statement-breakpoint
CREATE INDEX "order_events_of_store" ON "order_events" USING btree ("store_id");--> statement-breakpoint
CREATE INDEX "order_events_of_queue" ON "order_events" USING btree ("order_id","published_at") WHERE "order_events"."kind" in ('processing', 'shipped', 'out_for_delivery', 'delivered', 'partly_delivered', 'cancelled');--> statement-breakpoint
CREATE INDEX "order_events_published" ON "order_events" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "orders_of_store" ON "orders" USING btree ("store_id");--> statement-breakpoint
CREATE INDEX "orders_placed" ON "orders" USING btree ("placed_at");--> statement-breakpoint
CREATE INDEX "receipts_of_update" ON "receipts" USING btree ("update_id");--> statement-breakpoint
CREATE INDEX "waiver_reversals_of_store" ON "waiver_reversals" USING btree ("store_id");--> statement-breakpoint
CREATE INDEX "audit_of_actor" ON "audit" USING btree ("actor");--> statement-breakpoint
CREATE INDEX "audit_of_store" ON "audit" USING btree ("store_id");--> statement-breakpoint
CREATE INDEX "pending_events_of_order" ON "pending_events" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "escalations_in_hand" ON "escalations" USING btree ("topic") WHERE "escalations"."open" and "escalations"."topic" <> 'other';--> statement-breakpoint
CREATE INDEX "question_notes_of_question" ON "question_notes" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "questions_of_store" ON "questions" USING btree ("store_id");--> statement-breakpoint
CREATE INDEX "questions_of_escalation" ON "questions" USING btree ("escalation_id");--> statement-breakpoint
CREATE INDEX "questions_closed" ON "questions" USING btree ("closed_at");--> statement-breakpoint
CREATE INDEX "sessions_of_person" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_accounts_of_person" ON "sign_in_accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_of" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE POLICY "accesses_own" ON "accesses" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING ("accesses"."store_id" = any((select dockboard_viewed_stores())::text[]));--> statement-breakpoint
CREATE POLICY "accesses_added" ON "accesses" AS PERMISSIVE FOR INSERT TO "dockboard_app" WITH CHECK ("accesses"."store_id" = any((select dockboard_viewed_stores())::text[]) and "accesses"."by" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "accesses_of_operations" ON "accesses" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "accesses_added_of_operations" ON "accesses" AS PERMISSIVE FOR INSERT TO "dockboard_operations" WITH CHECK ("accesses"."role" = 'operations' and "accesses"."by" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "network_facts_for_audience" ON "network_facts" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING ("network_facts"."audience" is null or "network_facts"."audience" && (select dockboard_viewed_stores())::text[]);--> statement-breakpoint
CREATE POLICY "network_facts_of_operations" ON "network_facts" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "network_facts_of_support" ON "network_facts" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "network_facts_published" ON "network_facts" AS PERMISSIVE FOR INSERT TO "dockboard_operations" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "network_facts_projected" ON "network_facts" AS PERMISSIVE FOR SELECT TO "dockboard_projector" USING (true);--> statement-breakpoint
CREATE POLICY "network_facts_audience" ON "network_facts" AS PERMISSIVE FOR UPDATE TO "dockboard_projector" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "companies_of_operations" ON "companies" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "companies_of_support" ON "companies" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "order_events_own" ON "order_events" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING ("order_events"."store_id" = any((select dockboard_viewed_stores())::text[]));--> statement-breakpoint
CREATE POLICY "order_events_of_intake" ON "order_events" AS PERMISSIVE FOR SELECT TO "dockboard_intake" USING (true);--> statement-breakpoint
CREATE POLICY "order_events_taken_in" ON "order_events" AS PERMISSIVE FOR INSERT TO "dockboard_intake" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "order_events_of_operations" ON "order_events" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "order_events_of_support" ON "order_events" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "order_events_projected" ON "order_events" AS PERMISSIVE FOR SELECT TO "dockboard_projector" USING (true);--> statement-breakpoint
CREATE POLICY "orders_own" ON "orders" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING ("orders"."store_id" = any((select dockboard_viewed_stores())::text[]));--> statement-breakpoint
CREATE POLICY "orders_of_intake" ON "orders" AS PERMISSIVE FOR SELECT TO "dockboard_intake" USING (true);--> statement-breakpoint
CREATE POLICY "orders_taken_in" ON "orders" AS PERMISSIVE FOR INSERT TO "dockboard_intake" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "orders_of_operations" ON "orders" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "orders_of_support" ON "orders" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "orders_projected" ON "orders" AS PERMISSIVE FOR SELECT TO "dockboard_projector" USING (true);--> statement-breakpoint
CREATE POLICY "receipts_own" ON "receipts" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING ("receipts"."store_id" = any((select dockboard_viewed_stores())::text[]));--> statement-breakpoint
CREATE POLICY "receipts_added" ON "receipts" AS PERMISSIVE FOR INSERT TO "dockboard_app" WITH CHECK ("receipts"."store_id" = any((select dockboard_viewed_stores())::text[]) and (select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "receipts_of_operations" ON "receipts" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "stores_own" ON "stores" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING ("stores"."id" = any((select dockboard_viewed_stores())::text[]));--> statement-breakpoint
CREATE POLICY "stores_of_intake" ON "stores" AS PERMISSIVE FOR SELECT TO "dockboard_intake" USING (true);--> statement-breakpoint
CREATE POLICY "stores_of_operations" ON "stores" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "stores_of_support" ON "stores" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "stores_projected" ON "stores" AS PERMISSIVE FOR SELECT TO "dockboard_projector" USING (true);--> statement-breakpoint
CREATE POLICY "stores_named" ON "stores" AS PERMISSIVE FOR SELECT TO "dockboard_sign_in" USING (true);--> statement-breakpoint
CREATE POLICY "waiver_reversals_own" ON "waiver_reversals" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING ("waiver_reversals"."store_id" = any((select dockboard_viewed_stores())::text[]));--> statement-breakpoint
CREATE POLICY "waiver_reversals_of_operations" ON "waiver_reversals" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "waiver_reversals_added" ON "waiver_reversals" AS PERMISSIVE FOR INSERT TO "dockboard_operations" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "audit_of_operations" ON "audit" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "demo_clock_read" ON "demo_clock" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING (true);--> statement-breakpoint
CREATE POLICY "demo_clock_moved" ON "demo_clock" AS PERMISSIVE FOR UPDATE TO "dockboard_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "intake_items_of_intake" ON "intake_items" AS PERMISSIVE FOR SELECT TO "dockboard_intake" USING (true);--> statement-breakpoint
CREATE POLICY "intake_items_taken" ON "intake_items" AS PERMISSIVE FOR INSERT TO "dockboard_intake" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "intake_items_forgotten" ON "intake_items" AS PERMISSIVE FOR DELETE TO "dockboard_intake" USING (true);--> statement-breakpoint
CREATE POLICY "pending_events_of_intake" ON "pending_events" AS PERMISSIVE FOR SELECT TO "dockboard_intake" USING (true);--> statement-breakpoint
CREATE POLICY "pending_events_added" ON "pending_events" AS PERMISSIVE FOR INSERT TO "dockboard_intake" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "pending_events_released" ON "pending_events" AS PERMISSIVE FOR DELETE TO "dockboard_intake" USING (true);--> statement-breakpoint
CREATE POLICY "idempotent_responses_own_dockboard_app" ON "idempotent_responses" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING ("idempotent_responses"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "idempotent_responses_added_dockboard_app" ON "idempotent_responses" AS PERMISSIVE FOR INSERT TO "dockboard_app" WITH CHECK ("idempotent_responses"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "idempotent_responses_given_dockboard_app" ON "idempotent_responses" AS PERMISSIVE FOR UPDATE TO "dockboard_app" USING ("idempotent_responses"."actor" = (select dockboard_actor())) WITH CHECK ("idempotent_responses"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "idempotent_responses_own_dockboard_intake" ON "idempotent_responses" AS PERMISSIVE FOR SELECT TO "dockboard_intake" USING ("idempotent_responses"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "idempotent_responses_added_dockboard_intake" ON "idempotent_responses" AS PERMISSIVE FOR INSERT TO "dockboard_intake" WITH CHECK ("idempotent_responses"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "idempotent_responses_given_dockboard_intake" ON "idempotent_responses" AS PERMISSIVE FOR UPDATE TO "dockboard_intake" USING ("idempotent_responses"."actor" = (select dockboard_actor())) WITH CHECK ("idempotent_responses"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "idempotent_responses_own_dockboard_operations" ON "idempotent_responses" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING ("idempotent_responses"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "idempotent_responses_added_dockboard_operations" ON "idempotent_responses" AS PERMISSIVE FOR INSERT TO "dockboard_operations" WITH CHECK ("idempotent_responses"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "idempotent_responses_given_dockboard_operations" ON "idempotent_responses" AS PERMISSIVE FOR UPDATE TO "dockboard_operations" USING ("idempotent_responses"."actor" = (select dockboard_actor())) WITH CHECK ("idempotent_responses"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "idempotent_responses_own_dockboard_support" ON "idempotent_responses" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING ("idempotent_responses"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "idempotent_responses_added_dockboard_support" ON "idempotent_responses" AS PERMISSIVE FOR INSERT TO "dockboard_support" WITH CHECK ("idempotent_responses"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "idempotent_responses_given_dockboard_support" ON "idempotent_responses" AS PERMISSIVE FOR UPDATE TO "dockboard_support" USING ("idempotent_responses"."actor" = (select dockboard_actor())) WITH CHECK ("idempotent_responses"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "api_clients_of_intake" ON "api_clients" AS PERMISSIVE FOR SELECT TO "dockboard_intake" USING (true);--> statement-breakpoint
CREATE POLICY "network_totals_read" ON "network_totals" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING (true);--> statement-breakpoint
CREATE POLICY "network_totals_of_operations" ON "network_totals" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "network_totals_of_support" ON "network_totals" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "outbox_changes" ON "outbox" AS PERMISSIVE FOR INSERT TO "dockboard_app" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "outbox_of_intake" ON "outbox" AS PERMISSIVE FOR INSERT TO "dockboard_intake" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "outbox_operations" ON "outbox" AS PERMISSIVE FOR INSERT TO "dockboard_operations" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "outbox_support" ON "outbox" AS PERMISSIVE FOR INSERT TO "dockboard_support" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "delivery_queue_read" ON "delivery_queue" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING (true);--> statement-breakpoint
CREATE POLICY "delivery_queue_of_operations" ON "delivery_queue" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "delivery_queue_of_support" ON "delivery_queue" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "delivery_queue_projected" ON "delivery_queue" AS PERMISSIVE FOR SELECT TO "dockboard_projector" USING (true);--> statement-breakpoint
CREATE POLICY "delivery_queue_made" ON "delivery_queue" AS PERMISSIVE FOR UPDATE TO "dockboard_projector" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "canned_answers_of_support" ON "canned_answers" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "canned_answers_added" ON "canned_answers" AS PERMISSIVE FOR INSERT TO "dockboard_support" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "canned_answers_saved" ON "canned_answers" AS PERMISSIVE FOR UPDATE TO "dockboard_support" USING ((select dockboard_actor()) is not null) WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "canned_answers_deleted" ON "canned_answers" AS PERMISSIVE FOR DELETE TO "dockboard_support" USING ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "drafts_of_operations" ON "drafts" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "drafts_added" ON "drafts" AS PERMISSIVE FOR INSERT TO "dockboard_operations" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "drafts_escalated" ON "drafts" AS PERMISSIVE FOR INSERT TO "dockboard_support" WITH CHECK (exists (select 1 from escalations where escalations.id = "drafts"."id" and escalations.open) and (select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "drafts_saved" ON "drafts" AS PERMISSIVE FOR UPDATE TO "dockboard_operations" USING ((select dockboard_actor()) is not null) WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "drafts_deleted" ON "drafts" AS PERMISSIVE FOR DELETE TO "dockboard_operations" USING ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "escalations_of_own_questions" ON "escalations" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING (exists (select 1 from questions where questions.escalation_id = "escalations"."id" and questions.store_id = any((select dockboard_viewed_stores())::text[])));--> statement-breakpoint
CREATE POLICY "escalations_of_support" ON "escalations" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "escalations_brought" ON "escalations" AS PERMISSIVE FOR INSERT TO "dockboard_support" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "escalations_counted" ON "escalations" AS PERMISSIVE FOR UPDATE TO "dockboard_support" USING ((select dockboard_actor()) is not null) WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "escalations_of_operations" ON "escalations" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "escalations_ended" ON "escalations" AS PERMISSIVE FOR UPDATE TO "dockboard_operations" USING ((select dockboard_actor()) is not null) WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "question_notes_of_support" ON "question_notes" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "question_notes_added" ON "question_notes" AS PERMISSIVE FOR INSERT TO "dockboard_support" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "questions_own" ON "questions" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING ("questions"."store_id" = any((select dockboard_viewed_stores())::text[]));--> statement-breakpoint
CREATE POLICY "questions_asked" ON "questions" AS PERMISSIVE FOR INSERT TO "dockboard_app" WITH CHECK ("questions"."store_id" = any((select dockboard_viewed_stores())::text[]) and "questions"."escalation_id" is null and (select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "questions_said_more" ON "questions" AS PERMISSIVE FOR UPDATE TO "dockboard_app" USING ("questions"."store_id" = any((select dockboard_viewed_stores())::text[]) and (select dockboard_actor()) is not null) WITH CHECK ("questions"."store_id" = any((select dockboard_viewed_stores())::text[]) and (select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "questions_brought" ON "questions" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING ("questions"."escalation_id" is not null);--> statement-breakpoint
CREATE POLICY "questions_of_support" ON "questions" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "questions_answered" ON "questions" AS PERMISSIVE FOR UPDATE TO "dockboard_support" USING ((select dockboard_actor()) is not null) WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "questions_to_delete" ON "questions" AS PERMISSIVE FOR SELECT TO "dockboard_retention" USING ("questions"."closed_at" is not null);--> statement-breakpoint
CREATE POLICY "questions_deleted" ON "questions" AS PERMISSIVE FOR DELETE TO "dockboard_retention" USING ("questions"."closed_at" is not null);--> statement-breakpoint
CREATE POLICY "invitations_of_sign_in" ON "invitations" AS PERMISSIVE FOR ALL TO "dockboard_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "memberships_of_sign_in" ON "memberships" AS PERMISSIVE FOR ALL TO "dockboard_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "people_of_sign_in" ON "people" AS PERMISSIVE FOR ALL TO "dockboard_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "rate_limits_of_sign_in" ON "rate_limits" AS PERMISSIVE FOR ALL TO "dockboard_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sessions_of_sign_in" ON "sessions" AS PERMISSIVE FOR ALL TO "dockboard_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_accounts_of_sign_in" ON "sign_in_accounts" AS PERMISSIVE FOR ALL TO "dockboard_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_secret_of_sign_in" ON "sign_in_secret" AS PERMISSIVE FOR ALL TO "dockboard_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "verifications_of_sign_in" ON "verifications" AS PERMISSIVE FOR ALL TO "dockboard_sign_in" USING (true) WITH CHECK (true);