CREATE TABLE "accesses" (
	"id" text PRIMARY KEY NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"replaces" text,
	"store_id" text NOT NULL,
	"role" text NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accesses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "kept_answers" (
	"key" text NOT NULL,
	"actor" text NOT NULL,
	"fingerprint" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"status" integer,
	"body" text,
	CONSTRAINT "kept_answers_actor_key_pk" PRIMARY KEY("actor","key")
);
--> statement-breakpoint
ALTER TABLE "kept_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "network_facts" (
	"id" text PRIMARY KEY NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"replaces" text,
	"type" text NOT NULL,
	"audience" text[],
	"body" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "network_facts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "network_totals" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"facts_version" bigint DEFAULT 0 NOT NULL,
	"store_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "network_totals_one" CHECK ("network_totals"."one")
);
--> statement-breakpoint
ALTER TABLE "network_totals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "operators" (
	"id" text PRIMARY KEY NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"replaces" text,
	"name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "operators" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"change" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
	"operator_id" text NOT NULL,
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
CREATE TABLE "waiting_line" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	"valid_from" timestamp (3) with time zone,
	"valid_until" timestamp (3) with time zone,
	"earliest" "bytea" NOT NULL,
	"latest" "bytea" NOT NULL,
	"backlog" jsonb NOT NULL,
	CONSTRAINT "waiting_line_one" CHECK ("waiting_line"."one")
);
--> statement-breakpoint
ALTER TABLE "waiting_line" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "order_events" ADD CONSTRAINT "order_events_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stores" ADD CONSTRAINT "stores_operator_id_operators_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."operators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accesses_of_store" ON "accesses" USING btree ("store_id");--> statement-breakpoint
CREATE INDEX "network_facts_named" ON "network_facts" USING btree ("audience") WHERE "network_facts"."audience" is not null;--> statement-breakpoint
CREATE INDEX "order_events_of_store" ON "order_events" USING btree ("store_id");--> statement-breakpoint
CREATE INDEX "order_events_of_line" ON "order_events" USING btree ("order_id","published_at") WHERE "order_events"."kind" in ('processing', 'shipped', 'out_for_delivery', 'delivered', 'partly_delivered', 'cancelled');--> statement-breakpoint
CREATE INDEX "order_events_published" ON "order_events" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "orders_of_store" ON "orders" USING btree ("store_id");--> statement-breakpoint
CREATE INDEX "orders_placed" ON "orders" USING btree ("placed_at");--> statement-breakpoint
CREATE POLICY "accesses_own" ON "accesses" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING ("accesses"."store_id" = any((select dockboard_viewed_stores())::text[]));--> statement-breakpoint
CREATE POLICY "accesses_added" ON "accesses" AS PERMISSIVE FOR INSERT TO "dockboard_app" WITH CHECK ("accesses"."store_id" = any((select dockboard_viewed_stores())::text[]) and (select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "demo_clock_read" ON "demo_clock" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING (true);--> statement-breakpoint
CREATE POLICY "demo_clock_moved" ON "demo_clock" AS PERMISSIVE FOR UPDATE TO "dockboard_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "kept_answers_own_dockboard_app" ON "kept_answers" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING ("kept_answers"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "kept_answers_added_dockboard_app" ON "kept_answers" AS PERMISSIVE FOR INSERT TO "dockboard_app" WITH CHECK ("kept_answers"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "kept_answers_given_dockboard_app" ON "kept_answers" AS PERMISSIVE FOR UPDATE TO "dockboard_app" USING ("kept_answers"."actor" = (select dockboard_actor())) WITH CHECK ("kept_answers"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "kept_answers_own_dockboard_feed" ON "kept_answers" AS PERMISSIVE FOR SELECT TO "dockboard_feed" USING ("kept_answers"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "kept_answers_added_dockboard_feed" ON "kept_answers" AS PERMISSIVE FOR INSERT TO "dockboard_feed" WITH CHECK ("kept_answers"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "kept_answers_given_dockboard_feed" ON "kept_answers" AS PERMISSIVE FOR UPDATE TO "dockboard_feed" USING ("kept_answers"."actor" = (select dockboard_actor())) WITH CHECK ("kept_answers"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "network_facts_told" ON "network_facts" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING ("network_facts"."audience" is null or "network_facts"."audience" && (select dockboard_viewed_stores())::text[]);--> statement-breakpoint
CREATE POLICY "network_facts_projected" ON "network_facts" AS PERMISSIVE FOR SELECT TO "dockboard_projector" USING (true);--> statement-breakpoint
CREATE POLICY "network_facts_audience" ON "network_facts" AS PERMISSIVE FOR UPDATE TO "dockboard_projector" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "network_totals_read" ON "network_totals" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING (true);--> statement-breakpoint
CREATE POLICY "order_events_own" ON "order_events" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING ("order_events"."store_id" = any((select dockboard_viewed_stores())::text[]));--> statement-breakpoint
CREATE POLICY "order_events_of_feed" ON "order_events" AS PERMISSIVE FOR SELECT TO "dockboard_feed" USING (true);--> statement-breakpoint
CREATE POLICY "order_events_fed" ON "order_events" AS PERMISSIVE FOR INSERT TO "dockboard_feed" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "order_events_projected" ON "order_events" AS PERMISSIVE FOR SELECT TO "dockboard_projector" USING (true);--> statement-breakpoint
CREATE POLICY "orders_own" ON "orders" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING ("orders"."store_id" = any((select dockboard_viewed_stores())::text[]));--> statement-breakpoint
CREATE POLICY "orders_of_feed" ON "orders" AS PERMISSIVE FOR SELECT TO "dockboard_feed" USING (true);--> statement-breakpoint
CREATE POLICY "orders_fed" ON "orders" AS PERMISSIVE FOR INSERT TO "dockboard_feed" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "orders_projected" ON "orders" AS PERMISSIVE FOR SELECT TO "dockboard_projector" USING (true);--> statement-breakpoint
CREATE POLICY "outbox_told" ON "outbox" AS PERMISSIVE FOR INSERT TO "dockboard_app" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "outbox_fed" ON "outbox" AS PERMISSIVE FOR INSERT TO "dockboard_feed" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "receipts_own" ON "receipts" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING ("receipts"."store_id" = any((select dockboard_viewed_stores())::text[]));--> statement-breakpoint
CREATE POLICY "receipts_added" ON "receipts" AS PERMISSIVE FOR INSERT TO "dockboard_app" WITH CHECK ("receipts"."store_id" = any((select dockboard_viewed_stores())::text[]) and (select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "stores_own" ON "stores" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING ("stores"."id" = any((select dockboard_viewed_stores())::text[]));--> statement-breakpoint
CREATE POLICY "stores_of_feed" ON "stores" AS PERMISSIVE FOR SELECT TO "dockboard_feed" USING (true);--> statement-breakpoint
CREATE POLICY "waiting_line_read" ON "waiting_line" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING (true);--> statement-breakpoint
CREATE POLICY "waiting_line_projected" ON "waiting_line" AS PERMISSIVE FOR SELECT TO "dockboard_projector" USING (true);--> statement-breakpoint
CREATE POLICY "waiting_line_made" ON "waiting_line" AS PERMISSIVE FOR UPDATE TO "dockboard_projector" USING (true) WITH CHECK (true);