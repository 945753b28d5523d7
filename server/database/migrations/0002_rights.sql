-- What each role may do at all; which rows, the policies say. What is not named here is refused.
GRANT SELECT ON stores, network_facts, orders, order_events, receipts, accesses, kept_answers,
  waiting_line, network_totals, demo_clock TO dockboard_app;
--> statement-breakpoint
GRANT INSERT ON receipts, accesses, outbox, kept_answers TO dockboard_app;
--> statement-breakpoint
GRANT UPDATE (status, body) ON kept_answers TO dockboard_app, dockboard_feed;
--> statement-breakpoint
GRANT UPDATE (at, set_ms, epoch) ON demo_clock TO dockboard_app;
--> statement-breakpoint
GRANT SELECT ON stores, orders, order_events, kept_answers TO dockboard_feed;
--> statement-breakpoint
GRANT INSERT ON orders, order_events, outbox, kept_answers TO dockboard_feed;
--> statement-breakpoint
GRANT SELECT ON network_facts, orders, order_events, waiting_line TO dockboard_projector;
--> statement-breakpoint
GRANT UPDATE (audience) ON network_facts TO dockboard_projector;
--> statement-breakpoint
GRANT UPDATE ON waiting_line TO dockboard_projector;
--> statement-breakpoint
INSERT INTO network_totals DEFAULT VALUES;
--> statement-breakpoint
INSERT INTO waiting_line (earliest, latest, backlog) VALUES ('', '', '[]');
--> statement-breakpoint
-- The line is made anew when what it is made of is added. The lock on its one row makes whoever remakes it
-- wait for what is being added, and the other way round.
CREATE FUNCTION dockboard_line_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE waiting_line SET valid_from = NULL, valid_until = NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER line_changed AFTER INSERT OR UPDATE OR DELETE ON orders
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_line_changed();
--> statement-breakpoint
CREATE TRIGGER line_changed AFTER INSERT OR UPDATE OR DELETE ON order_events
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_line_changed();
--> statement-breakpoint
CREATE FUNCTION dockboard_network_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE network_totals SET facts_version = facts_version + 1;
  UPDATE waiting_line SET valid_from = NULL, valid_until = NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER network_changed AFTER INSERT OR UPDATE OR DELETE ON network_facts
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_network_changed();
--> statement-breakpoint
CREATE FUNCTION dockboard_stores_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE network_totals SET store_count = (SELECT count(*) FROM stores);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER stores_changed AFTER INSERT OR DELETE ON stores
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_stores_changed();
--> statement-breakpoint
-- What somebody adds is written down with who it was. Nobody adds the seed: it is no deed of a person.
CREATE FUNCTION dockboard_audit_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit (actor, action, subject, subject_id, store_id)
    SELECT dockboard_actor(), 'added', TG_TABLE_NAME, id, store_id FROM added
    WHERE dockboard_actor() IS NOT NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audited AFTER INSERT ON receipts REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_added();
--> statement-breakpoint
CREATE TRIGGER audited AFTER INSERT ON accesses REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_added();
--> statement-breakpoint
CREATE TRIGGER audited AFTER INSERT ON orders REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_added();
--> statement-breakpoint
CREATE TRIGGER audited AFTER INSERT ON order_events REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_added();
--> statement-breakpoint
-- Not even whoever owns the table changes what was written down, except by first taking this trigger away.
CREATE FUNCTION dockboard_audit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit is only ever added to';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_stays();
--> statement-breakpoint
-- Told when the transaction holds, and never when it does not.
CREATE FUNCTION dockboard_tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('dockboard', NEW.change::text);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER told AFTER INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION dockboard_tell();
