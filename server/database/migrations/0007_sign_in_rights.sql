-- What the role of sign-in may do. No other role is named: none reads a password's hash or a session.
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, sign_in_accounts, verifications, rate_limits TO dockboard_sign_in;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON people, invitations TO dockboard_sign_in;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON memberships TO dockboard_sign_in;
--> statement-breakpoint
GRANT SELECT, INSERT ON sign_in_secret TO dockboard_sign_in;
--> statement-breakpoint
GRANT SELECT (id) ON stores TO dockboard_sign_in;
--> statement-breakpoint
-- Who may sign in, and as what, is written down with who decided it: ids and roles, no name, no address, no secret.
CREATE FUNCTION dockboard_audit_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF dockboard_actor() IS NULL THEN
    RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN
    INSERT INTO audit (actor, action, subject, subject_id, change)
      VALUES (dockboard_actor(), 'added', 'people', NEW.id,
        jsonb_build_object('now', jsonb_build_object('role', NEW.role, 'disabled', NEW.disabled)));
  ELSIF (OLD.role, OLD.disabled) IS DISTINCT FROM (NEW.role, NEW.disabled) THEN
    INSERT INTO audit (actor, action, subject, subject_id, change)
      VALUES (dockboard_actor(), 'changed', 'people', NEW.id,
        jsonb_build_object(
          'was', jsonb_build_object('role', OLD.role, 'disabled', OLD.disabled),
          'now', jsonb_build_object('role', NEW.role, 'disabled', NEW.disabled)));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON people
  FOR EACH ROW EXECUTE FUNCTION dockboard_audit_person();
--> statement-breakpoint
CREATE FUNCTION dockboard_audit_membership() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit (actor, action, subject, subject_id, store_id)
    SELECT dockboard_actor(), CASE TG_OP WHEN 'INSERT' THEN 'granted' ELSE 'withdrawn' END,
      'memberships', person_id, store_id
    FROM touched WHERE dockboard_actor() IS NOT NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audited_granted AFTER INSERT ON memberships REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_membership();
--> statement-breakpoint
CREATE TRIGGER audited_withdrawn AFTER DELETE ON memberships REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_membership();
--> statement-breakpoint
CREATE FUNCTION dockboard_audit_invitation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit (actor, action, subject, subject_id, change)
    VALUES (dockboard_actor(),
      CASE
        WHEN TG_OP = 'INSERT' THEN 'added'
        WHEN NEW.accepted_at IS NOT NULL THEN 'accepted'
        ELSE 'revoked'
      END,
      'invitations', NEW.id,
      CASE TG_OP WHEN 'INSERT' THEN jsonb_build_object(
        'now', jsonb_build_object('role', NEW.role, 'storeIds', to_jsonb(NEW.store_ids))) END);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON invitations
  FOR EACH ROW EXECUTE FUNCTION dockboard_audit_invitation();
--> statement-breakpoint
-- That a password was set or changed, and never what it is.
CREATE FUNCTION dockboard_audit_password() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF dockboard_actor() IS NOT NULL AND NEW.password IS NOT NULL
    AND (TG_OP = 'INSERT' OR NEW.password IS DISTINCT FROM OLD.password) THEN
    INSERT INTO audit (actor, action, subject, subject_id)
      VALUES (dockboard_actor(), CASE TG_OP WHEN 'INSERT' THEN 'added' ELSE 'changed' END, 'passwords', NEW.user_id);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON sign_in_accounts
  FOR EACH ROW EXECUTE FUNCTION dockboard_audit_password();
--> statement-breakpoint
-- Tells every process, once it holds, whose rights or sessions changed: on a channel of its own, so that no reader
-- of events can ever be told of people.
CREATE FUNCTION dockboard_tell_person() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE person text;
BEGIN
  person := CASE TG_TABLE_NAME
    WHEN 'people' THEN to_jsonb(NEW) ->> 'id'
    WHEN 'memberships' THEN to_jsonb(coalesce(NEW, OLD)) ->> 'person_id'
    ELSE to_jsonb(OLD) ->> 'user_id'
  END;
  PERFORM pg_notify('dockboard_people', person);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER told AFTER UPDATE ON people FOR EACH ROW EXECUTE FUNCTION dockboard_tell_person();
--> statement-breakpoint
CREATE TRIGGER told AFTER INSERT OR DELETE ON memberships
  FOR EACH ROW EXECUTE FUNCTION dockboard_tell_person();
--> statement-breakpoint
CREATE TRIGGER told AFTER DELETE ON sessions FOR EACH ROW EXECUTE FUNCTION dockboard_tell_person();
