-- Operations reads every store and posts. It changes no fact, and what it is not named for here is refused.
GRANT SELECT ON operators, stores, network_facts, orders, order_events, receipts, accesses, kept_answers,
  waiting_line, network_totals TO dockboard_operations;
--> statement-breakpoint
GRANT INSERT ON network_facts, accesses, outbox, kept_answers TO dockboard_operations;
--> statement-breakpoint
GRANT UPDATE (status, body) ON kept_answers TO dockboard_operations;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON drafts TO dockboard_operations;
--> statement-breakpoint
GRANT UPDATE (title, content, saved_at, saved_by, version) ON drafts TO dockboard_operations;
--> statement-breakpoint
GRANT USAGE ON SEQUENCE dockboard_versions TO dockboard_projector;
--> statement-breakpoint
-- Beyond every version that was counted before.
SELECT setval('dockboard_versions', 1 + greatest(
  (SELECT max(facts_version) FROM network_totals), (SELECT max(version) FROM waiting_line)));
--> statement-breakpoint
-- The totals are always locked before the line, so that no two transactions wait for each other.
CREATE OR REPLACE FUNCTION dockboard_line_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE network_totals SET orders_version = nextval('dockboard_versions');
  UPDATE waiting_line SET valid_from = NULL, valid_until = NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION dockboard_network_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE network_totals SET facts_version = nextval('dockboard_versions');
  UPDATE waiting_line SET valid_from = NULL, valid_until = NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- What is said of the network belongs to no store.
CREATE FUNCTION dockboard_audit_published() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit (actor, action, subject, subject_id)
    SELECT dockboard_actor(), 'added', TG_TABLE_NAME, id FROM added
    WHERE dockboard_actor() IS NOT NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audited AFTER INSERT ON network_facts REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_published();
