-- A store reads who looked by role alone: its role has no right to the two columns that say more.
REVOKE SELECT ON accesses FROM dockboard_app;
--> statement-breakpoint
GRANT SELECT (id, published_at, replaces, store_id, role, reason) ON accesses TO dockboard_app;
--> statement-breakpoint
-- What counts of somebody's own looks, and of nobody else's: whoever acts may look at one store and count all of theirs.
CREATE FUNCTION dockboard_own_looks(since timestamptz) RETURNS TABLE (store_id text, published_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT store_id, published_at FROM accesses WHERE by = dockboard_actor() AND published_at > since
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION dockboard_own_looks(timestamptz) FROM public;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION dockboard_own_looks(timestamptz) TO dockboard_app, dockboard_operations;
--> statement-breakpoint
-- Beside the look itself operations finds that it was one of many, and was meant.
CREATE FUNCTION dockboard_audit_many_looks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit (actor, action, subject, subject_id, store_id, change)
    SELECT dockboard_actor(), 'added', 'many_looks', id, store_id,
      jsonb_build_object('was', null, 'now', jsonb_build_object('manyStores', many_stores))
    FROM added WHERE many_stores IS NOT NULL AND dockboard_actor() IS NOT NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Triggers run by their names: the look comes before what is said of it.
CREATE TRIGGER audited_many AFTER INSERT ON accesses REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_many_looks();
