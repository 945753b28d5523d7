-- Support alone writes and reads them; every other role is refused the table itself.
GRANT SELECT, INSERT, DELETE ON canned_answers TO dockboard_support;
--> statement-breakpoint
GRANT UPDATE (name, text, saved_at, saved_by, version) ON canned_answers TO dockboard_support;
--> statement-breakpoint
-- Who did it, and by which name it went: never what it says. What the host does by itself is not written down.
CREATE FUNCTION dockboard_audit_canned_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit (actor, action, subject, subject_id, change)
    SELECT dockboard_actor(), CASE TG_OP WHEN 'INSERT' THEN 'added' WHEN 'UPDATE' THEN 'changed' ELSE 'deleted' END,
      'canned_answers', id,
      CASE TG_OP
        WHEN 'DELETE' THEN jsonb_build_object('was', jsonb_build_object('name', name), 'now', jsonb_build_object())
        ELSE jsonb_build_object('now', jsonb_build_object('name', name))
      END
    FROM touched WHERE dockboard_actor() IS NOT NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audited_added AFTER INSERT ON canned_answers REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_canned_answer();
--> statement-breakpoint
CREATE TRIGGER audited_changed AFTER UPDATE ON canned_answers REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_canned_answer();
--> statement-breakpoint
CREATE TRIGGER audited_deleted AFTER DELETE ON canned_answers REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_canned_answer();
