-- The roles of the host's transactions. None can log in or bypass row-level security.
-- Roles belong to the server, not to one database. They can exist already: another database or an administrator created
-- them, because the owner of this database may not.
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
    -- A superuser can take any role without a grant.
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
      BEGIN
        EXECUTE format('GRANT %I TO CURRENT_USER', role_name);
      EXCEPTION WHEN insufficient_privilege THEN NULL;
      END;
    END IF;
  END LOOP;
END $$;
--> statement-breakpoint
-- The stores of the transaction's viewer. None if the transaction sets none.
CREATE FUNCTION dockboard_viewed_stores() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT string_to_array(nullif(current_setting('dockboard.stores', true), ''), ',')
$$;
--> statement-breakpoint
-- The id of the acting person or API client. Null if there is none.
CREATE FUNCTION dockboard_actor() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('dockboard.actor', true), '')
$$;
