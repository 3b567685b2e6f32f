-- What the tables' columns cannot say: rows of record are never changed or removed, versions have no gap, and the
-- audit log grows by one entry at a time.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: rows of this table are never changed or removed', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE FUNCTION keep_append_only(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    name || '_append_only', name);
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_version_gap() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  newest integer;
BEGIN
  EXECUTE format('SELECT coalesce(max(version), 0) FROM %I WHERE id = $1', TG_TABLE_NAME) INTO newest USING NEW.id;
  IF NEW.version <> newest + 1 THEN
    RAISE EXCEPTION 'version % of % is refused: the next version is %', NEW.version, TG_TABLE_NAME, newest + 1
      USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION keep_versions(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_append_only(name);
  EXECUTE format(
    'CREATE TRIGGER %I BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION refuse_version_gap()',
    name || '_no_gap', name);
END $$;
--> statement-breakpoint
SELECT keep_versions(name) FROM unnest(ARRAY[
  'patient_version', 'course_version', 'site_version', 'visit_version', 'picture_version', 'measurement_version'
]) AS name;
--> statement-breakpoint
SELECT keep_append_only(name) FROM unnest(ARRAY[
  'patient', 'patient_code', 'course', 'site', 'visit', 'picture', 'picture_state', 'measurement', 'audit_log'
]) AS name;
--> statement-breakpoint
CREATE FUNCTION refuse_head_jump() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.only_row <> OLD.only_row OR NEW.sequence <> OLD.sequence + 1 THEN
    RAISE EXCEPTION 'the audit log goes from entry % to entry %, not to %', OLD.sequence, OLD.sequence + 1, NEW.sequence
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_head_grows BEFORE UPDATE ON audit_head FOR EACH ROW EXECUTE FUNCTION refuse_head_jump();
--> statement-breakpoint
CREATE TRIGGER audit_head_stays BEFORE DELETE OR TRUNCATE ON audit_head
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
INSERT INTO audit_head (only_row, sequence, hash) VALUES (1, 0, repeat('0', 64));
