-- A store asks and says more; support answers. A note is no column of what a store reads.
GRANT SELECT, INSERT ON questions TO dockboard_app;
--> statement-breakpoint
GRANT UPDATE (state, closed_at, messages, version) ON questions TO dockboard_app;
--> statement-breakpoint
GRANT SELECT ON questions, question_notes, operators, stores, network_facts, orders, order_events, kept_answers,
  waiting_line, network_totals TO dockboard_support;
--> statement-breakpoint
GRANT UPDATE (state, owner, escalated_at, closed_at, messages, version) ON questions TO dockboard_support;
--> statement-breakpoint
GRANT INSERT ON question_notes, outbox, kept_answers TO dockboard_support;
--> statement-breakpoint
GRANT UPDATE (status, body) ON kept_answers TO dockboard_support;
--> statement-breakpoint
-- Whoever deletes reads when a question was closed, and nothing of what it says. Its notes go with it.
GRANT SELECT (id, closed_at), DELETE ON questions TO dockboard_retention;
--> statement-breakpoint
-- That something was done to a question, never what it says. What is deleted, the host deletes by itself.
CREATE FUNCTION dockboard_audit_question() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit (actor, action, subject, subject_id, store_id)
    SELECT dockboard_actor(), CASE TG_OP WHEN 'INSERT' THEN 'added' WHEN 'UPDATE' THEN 'changed' ELSE 'deleted' END,
      'questions', id, store_id
    FROM touched WHERE TG_OP = 'DELETE' OR dockboard_actor() IS NOT NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audited_asked AFTER INSERT ON questions REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_question();
--> statement-breakpoint
CREATE TRIGGER audited_changed AFTER UPDATE ON questions REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_question();
--> statement-breakpoint
CREATE TRIGGER audited_deleted AFTER DELETE ON questions REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_question();
