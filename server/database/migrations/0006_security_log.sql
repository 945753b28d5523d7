CREATE TABLE "security_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "security_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"event" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor" text,
	"account" text,
	"subject" text,
	"client" text,
	"network" text,
	"requests" integer NOT NULL,
	"items" bigint NOT NULL,
	"counted_as" text,
	CONSTRAINT "security_log_counted" UNIQUE("counted_as")
);
--> statement-breakpoint
ALTER TABLE "security_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "security_log_of_actor" ON "security_log" USING btree ("actor");--> statement-breakpoint
CREATE INDEX "security_log_of_event" ON "security_log" USING btree ("event");--> statement-breakpoint
CREATE INDEX "security_log_age" ON "security_log" USING btree ("last_at");--> statement-breakpoint
CREATE POLICY "security_log_of_operations" ON "security_log" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "security_log_to_delete" ON "security_log" AS PERMISSIVE FOR SELECT TO "dockboard_retention" USING (last_at < clock_timestamp() - interval '1 month');--> statement-breakpoint
CREATE POLICY "security_log_deleted" ON "security_log" AS PERMISSIVE FOR DELETE TO "dockboard_retention" USING (last_at < clock_timestamp() - interval '1 month');
--> statement-breakpoint
-- Operations reads the log. Retention reads the age of its entries and deletes old ones. No role inserts or updates: the
-- host writes through the function below, under the role of sign-in.
GRANT SELECT ON security_log TO dockboard_operations;
--> statement-breakpoint
GRANT SELECT (id, last_at), DELETE ON security_log TO dockboard_retention;
--> statement-breakpoint
-- Adds an entry, or counts in the entry of the same hour, actor, subject and client.
CREATE FUNCTION dockboard_log_security(entry_at timestamptz, entry_event text, entry_actor_kind text, entry_actor text,
  entry_account text, entry_subject text, entry_client text, entry_network text, entry_items bigint, by_hour boolean)
RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  INSERT INTO security_log AS entry (at, last_at, event, actor_kind, actor, account, subject, client, network, requests,
    items, counted_as)
  VALUES (entry_at, entry_at, entry_event, entry_actor_kind, entry_actor, entry_account, entry_subject, entry_client,
    entry_network, 1, entry_items,
    CASE WHEN by_hour THEN concat_ws(' ', entry_event, entry_actor_kind, coalesce(entry_actor, '-'),
      coalesce(entry_account, '-'), coalesce(entry_subject, '-'), coalesce(entry_client, '-'), coalesce(entry_network, '-'),
      floor(extract(epoch FROM entry_at) / 3600)::text) END)
  ON CONFLICT (counted_as) DO UPDATE SET requests = entry.requests + 1, items = entry.items + excluded.items,
    last_at = greatest(entry.last_at, excluded.last_at)
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION dockboard_log_security FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION dockboard_log_security TO dockboard_sign_in;
--> statement-breakpoint
-- Counts increase, and retention deletes. Nobody can change an entry otherwise, not even the owner of the table, without
-- dropping these triggers.
CREATE FUNCTION dockboard_security_log_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_user = 'dockboard_retention' THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' AND NEW.requests > OLD.requests AND NEW.items >= OLD.items AND NEW.last_at >= OLD.last_at
    AND to_jsonb(NEW) - ARRAY['requests', 'items', 'last_at'] = to_jsonb(OLD) - ARRAY['requests', 'items', 'last_at']
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'entries of the security log only count more';
END $$;
--> statement-breakpoint
CREATE TRIGGER security_log_stays BEFORE UPDATE OR DELETE ON security_log
  FOR EACH ROW EXECUTE FUNCTION dockboard_security_log_stays();
--> statement-breakpoint
CREATE TRIGGER security_log_whole BEFORE TRUNCATE ON security_log
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_security_log_stays();
