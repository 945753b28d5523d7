CREATE TABLE "source_contacts" (
	"source_id" text NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "source_contacts_key" PRIMARY KEY("source_id","first_at")
);
--> statement-breakpoint
ALTER TABLE "source_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "api_clients" ADD COLUMN "expected_minutes" integer;--> statement-breakpoint
ALTER TABLE "source_contacts" ADD CONSTRAINT "source_contacts_source_id_api_clients_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."api_clients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "api_clients_of_app" ON "api_clients" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING (true);--> statement-breakpoint
CREATE POLICY "api_clients_of_operations" ON "api_clients" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "api_clients_of_support" ON "api_clients" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "source_contacts_of_app" ON "source_contacts" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING (true);--> statement-breakpoint
CREATE POLICY "source_contacts_of_operations" ON "source_contacts" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "source_contacts_of_support" ON "source_contacts" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "source_contacts_of_intake" ON "source_contacts" AS PERMISSIVE FOR SELECT TO "dockboard_intake" USING (true);--> statement-breakpoint
CREATE POLICY "source_contacts_added" ON "source_contacts" AS PERMISSIVE FOR INSERT TO "dockboard_intake" WITH CHECK ("source_contacts"."source_id" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "source_contacts_prolonged" ON "source_contacts" AS PERMISSIVE FOR UPDATE TO "dockboard_intake" USING ("source_contacts"."source_id" = (select dockboard_actor())) WITH CHECK ("source_contacts"."source_id" = (select dockboard_actor()));
--> statement-breakpoint
-- Readers get no digest of a token, stores no name of a client. Only the intake records receipts.
GRANT SELECT (id, expected_minutes, revoked_at) ON api_clients TO dockboard_app, dockboard_support;
--> statement-breakpoint
GRANT SELECT (id, name, expected_minutes, revoked_at) ON api_clients TO dockboard_operations;
--> statement-breakpoint
GRANT SELECT ON source_contacts TO dockboard_app, dockboard_operations, dockboard_support, dockboard_intake;
--> statement-breakpoint
GRANT INSERT, UPDATE (last_at) ON source_contacts TO dockboard_intake;
