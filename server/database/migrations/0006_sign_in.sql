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
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_people_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_accounts" ADD CONSTRAINT "sign_in_accounts_user_id_people_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_of_person" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_accounts_of_person" ON "sign_in_accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_of" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE POLICY "stores_named" ON "stores" AS PERMISSIVE FOR SELECT TO "dockboard_sign_in" USING (true);--> statement-breakpoint
CREATE POLICY "invitations_of_sign_in" ON "invitations" AS PERMISSIVE FOR ALL TO "dockboard_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "memberships_of_sign_in" ON "memberships" AS PERMISSIVE FOR ALL TO "dockboard_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "people_of_sign_in" ON "people" AS PERMISSIVE FOR ALL TO "dockboard_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "rate_limits_of_sign_in" ON "rate_limits" AS PERMISSIVE FOR ALL TO "dockboard_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sessions_of_sign_in" ON "sessions" AS PERMISSIVE FOR ALL TO "dockboard_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_accounts_of_sign_in" ON "sign_in_accounts" AS PERMISSIVE FOR ALL TO "dockboard_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_secret_of_sign_in" ON "sign_in_secret" AS PERMISSIVE FOR ALL TO "dockboard_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "verifications_of_sign_in" ON "verifications" AS PERMISSIVE FOR ALL TO "dockboard_sign_in" USING (true) WITH CHECK (true);