-- Who the application is in the database: none of these may log in, none may pass by row-level security.
-- Roles belong to the server, not to one database, so they may be there already: made by another database's owner, or by
-- somebody who may, where the owner of this one may not make roles.
DO $$
DECLARE role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['dockboard_app', 'dockboard_intake', 'dockboard_projector', 'dockboard_sign_in',
    'dockboard_operations', 'dockboard_support', 'dockboard_retention'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN NOBYPASSRLS', role_name);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
    -- A superuser takes any role without.
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
      BEGIN
        EXECUTE format('GRANT %I TO CURRENT_USER', role_name);
      EXCEPTION WHEN insufficient_privilege THEN NULL;
      END;
    END IF;
  END LOOP;
END $$;
--> statement-breakpoint
-- The stores that the transaction's viewer may know of: none where it was not said.
CREATE FUNCTION dockboard_viewed_stores() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT string_to_array(nullif(current_setting('dockboard.stores', true), ''), ',')
$$;
--> statement-breakpoint
-- Who acts: the id of a person or of an API client, null for nobody.
CREATE FUNCTION dockboard_actor() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('dockboard.actor', true), '')
$$;
