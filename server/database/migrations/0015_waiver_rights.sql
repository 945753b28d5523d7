-- A store reads its own reversals; operations reads and adds them, and reads who did what.
GRANT SELECT ON waiver_reversals TO dockboard_app, dockboard_operations;
--> statement-breakpoint
GRANT INSERT ON waiver_reversals TO dockboard_operations;
--> statement-breakpoint
GRANT SELECT ON audit TO dockboard_operations;
--> statement-breakpoint
CREATE TRIGGER audited AFTER INSERT ON waiver_reversals REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_added();
