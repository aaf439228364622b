-- The present state of every record, for reports: kept from the changes by the rule by which devices merge, field by field the
-- highest stamp, between equal stamps the higher device; whether a list's value is there, by what was known to whoever took it
-- off. Reports show what was pushed; signatures are checked by devices.

CREATE SCHEMA report;

-- The fields that reports know, as the program that set up the hub has them.
CREATE TABLE ejrc.field (
  kind text COLLATE "C" NOT NULL,
  field text COLLATE "C" NOT NULL,
  type text NOT NULL CHECK (type IN ('text', 'integer', 'real')),
  required boolean NOT NULL,
  -- Whether it tells that a list's value was taken off.
  membership boolean NOT NULL,
  PRIMARY KEY (kind, field)
);

CREATE TABLE ejrc.state (
  kind text COLLATE "C" NOT NULL,
  record uuid NOT NULL,
  -- False while only edits of the record are here.
  made boolean NOT NULL,
  fields jsonb NOT NULL,
  -- By field the version of its value, as text that sorts as values outrank one another.
  versions jsonb NOT NULL,
  PRIMARY KEY (record, kind)
);
CREATE INDEX state_by_kind ON ejrc.state (kind, record);
ALTER TABLE ejrc.state ALTER COLUMN fields SET STATISTICS 0;

-- Batches with changes stamped more than a day ahead, which count when their time has come (sync rule 6).
CREATE TABLE ejrc.ahead (batch bigint PRIMARY KEY, due timestamptz NOT NULL);

-- Batches that could not be taken into the state, with the server's code: exchanging goes on, reports lack them.
CREATE TABLE ejrc.unreported (batch bigint PRIMARY KEY, code text NOT NULL);

-- PostgreSQL has no NUL and no half of a surrogate pair: in a JSON text they become U+FFFD.
CREATE FUNCTION ejrc.holdable(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(CASE WHEN part[1] ~* '^\\u(0000|d[89a-f]..)$' THEN '\ufffd' ELSE part[1] END, '' ORDER BY n)
  FROM regexp_matches(value, '(\\u[dD][89abAB][[:xdigit:]]{2}\\u[dD][c-fC-F][[:xdigit:]]{2}|\\u[[:xdigit:]]{4}|\\.|[^\\]+)', 'g')
    WITH ORDINALITY AS parts (part, n)
$$;

-- JSON as jsonb; null where it is none.
CREATE FUNCTION ejrc.json_of(value text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN value::jsonb;
EXCEPTION WHEN OTHERS THEN
  BEGIN
    RETURN ejrc.holdable(value)::jsonb;
  EXCEPTION WHEN OTHERS THEN
    RETURN NULL;
  END;
END $$;

-- Versions as text that sorts like they do.
CREATE FUNCTION ejrc.version_text(stamp bigint, device text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lpad(to_hex(stamp), 16, '0') || ' ' || device
$$;

-- How an edit of a list's value's being there ranks: taking off counts as old as the putting on that its author had seen, and just
-- above it (`outranksAsMember` in the program). No device's name has the separator.
CREATE FUNCTION ejrc.membership_rank(version text, is_off boolean, patch text, base text, field text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT concat_ws(chr(1), coalesce(ejrc.version_text((seen ->> 0)::bigint, seen ->> 1), version), is_off::int, version)
  FROM (VALUES (1)) one LEFT JOIN LATERAL (
    -- The places of fields are those in the text: jsonb has an order of its own.
    SELECT ejrc.json_of(base) -> (place - 1)::int AS seen
    FROM json_object_keys(ejrc.holdable(patch)::json) WITH ORDINALITY AS keys (key, place)
    WHERE is_off AND key = field
  ) s ON true
$$;

-- A stored value as its view shows it; null where it is no such value.
CREATE FUNCTION ejrc.instant_of(value jsonb) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN jsonb_typeof(value) = 'number' AND value::numeric BETWEEN -60000000000000 AND 9000000000000000
    THEN to_timestamp(value::numeric::double precision / 1000) END
$$;
CREATE FUNCTION ejrc.uuid_of(value text) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN value ~ '^[[:xdigit:]]{8}(-[[:xdigit:]]{4}){3}-[[:xdigit:]]{12}$' THEN value::uuid END
$$;
CREATE FUNCTION ejrc.day_of(value text) RETURNS date LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF value !~ '^\d{4}-\d{2}-\d{2}$' THEN RETURN NULL; END IF;
  RETURN value::date;
EXCEPTION WHEN OTHERS THEN
  RETURN NULL;
END $$;

-- Whether a value can be stored in a field; the same question as each device asks of what arrives.
CREATE FUNCTION ejrc.fits(type text, value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN value IS NULL OR jsonb_typeof(value) = 'null' THEN true
    WHEN type = 'text' THEN jsonb_typeof(value) = 'string'
    WHEN jsonb_typeof(value) <> 'number' THEN false
    WHEN type = 'integer' THEN abs(value::numeric) <= 9007199254740991 AND trunc(value::numeric) = value::numeric
    ELSE abs(value::numeric) < 1.7e308
  END
$$;

-- Takes the changes of a batch into the state; doing it again changes nothing.
CREATE FUNCTION ejrc.take_in(taken bigint) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  -- The highest stamp that is not more than a day ahead.
  limit_stamp CONSTANT bigint := (floor(extract(epoch FROM now()) * 1000)::bigint + 86400001 - 1577836800000) * 4096 - 1;
BEGIN
  WITH arrived AS MATERIALIZED (
    SELECT c.kind, c.record, c.base, c.base IS NULL AS makes, c.patch AS text, ejrc.json_of(c.patch) AS patch,
      ejrc.version_text(c.stamp, c.device) AS version
    FROM ejrc.change c
    WHERE c.batch = taken AND c.stamp <= limit_stamp AND c.kind IN (SELECT f.kind FROM ejrc.field f)
  ), fit AS MATERIALIZED (
    SELECT a.* FROM arrived a
    WHERE jsonb_typeof(a.patch) = 'object' AND NOT EXISTS (
      SELECT FROM ejrc.field f
      WHERE f.kind = a.kind AND (
        NOT ejrc.fits(f.type, a.patch -> f.field)
        OR f.required AND (a.makes OR a.patch ? f.field) AND coalesce(jsonb_typeof(a.patch -> f.field), 'null') = 'null'
      )
    )
  ), said AS (
    SELECT a.record, a.kind, a.makes, f.field, v.value, CASE
      WHEN f.membership THEN ejrc.membership_rank(a.version, jsonb_typeof(v.value) <> 'null', a.text, a.base, f.field)
      ELSE a.version END COLLATE "C" AS version
    FROM fit a CROSS JOIN LATERAL jsonb_each(a.patch) v JOIN ejrc.field f ON f.kind = a.kind AND f.field = v.key
    -- Whoever makes a list's value puts it on, without saying so.
    UNION ALL
    SELECT a.record, a.kind, a.makes, f.field, 'null', ejrc.membership_rank(a.version, false, a.text, a.base, f.field)
    FROM fit a JOIN ejrc.field f ON f.kind = a.kind AND f.membership WHERE a.makes AND NOT a.patch ? f.field
  ), given AS MATERIALIZED (
    SELECT DISTINCT ON (record, kind, field) record, kind, field, value, version,
      bool_or(makes) OVER (PARTITION BY record, kind) AS made
    FROM said ORDER BY record, kind, field, version DESC
  ), weighed AS (
    SELECT g.*, coalesce(s.versions ->> g.field, '') COLLATE "C" < g.version COLLATE "C" AS newer
    FROM given g LEFT JOIN ejrc.state s ON s.record = g.record AND s.kind = g.kind
  )
  INSERT INTO ejrc.state AS s (kind, record, made, fields, versions)
  SELECT w.kind, w.record, bool_or(w.made),
    coalesce(jsonb_object_agg(w.field, w.value) FILTER (WHERE w.newer), '{}'),
    coalesce(jsonb_object_agg(w.field, w.version) FILTER (WHERE w.newer), '{}')
  FROM weighed w GROUP BY w.kind, w.record
  ON CONFLICT (record, kind) DO UPDATE SET
    made = s.made OR excluded.made, fields = s.fields || excluded.fields, versions = s.versions || excluded.versions;

  INSERT INTO ejrc.ahead (batch, due)
  SELECT taken, to_timestamp((min(c.stamp) / 4096 + 1577836800000 - 86400000) / 1000.0)
  FROM ejrc.change c WHERE c.batch = taken AND c.stamp > limit_stamp HAVING count(*) > 0
  ON CONFLICT (batch) DO UPDATE SET due = excluded.due;
END $$;

-- The same, but never in the way of an exchange: what can't be taken in is noted.
CREATE FUNCTION ejrc.take_in_or_note(taken bigint) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM ejrc.take_in(taken);
EXCEPTION WHEN OTHERS THEN
  INSERT INTO ejrc.unreported (batch, code) VALUES (taken, SQLSTATE) ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION ejrc.keep_state() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  taken bigint;
BEGIN
  FOR taken IN
    WITH due AS (DELETE FROM ejrc.ahead WHERE due <= now() RETURNING batch)
    SELECT batch FROM due UNION SELECT batch FROM added ORDER BY batch
  LOOP
    PERFORM ejrc.take_in_or_note(taken);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_state AFTER INSERT ON ejrc.change
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ejrc.keep_state();

-- Makes the state anew from all changes, after the program that sets up the hub has learnt of further fields.
CREATE FUNCTION ejrc.rebuild_state() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  taken bigint;
BEGIN
  TRUNCATE ejrc.state, ejrc.ahead, ejrc.unreported;
  FOR taken IN SELECT id FROM ejrc.batch ORDER BY id LOOP
    PERFORM ejrc.take_in_or_note(taken);
  END LOOP;
END $$;

-- Makes the state of some records anew, after values were taken out of their changes.
CREATE FUNCTION ejrc.retake(records uuid[]) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  taken bigint;
BEGIN
  DELETE FROM ejrc.state s WHERE s.record = ANY (records);
  FOR taken IN SELECT DISTINCT c.batch FROM ejrc.change c WHERE c.record = ANY (records) ORDER BY 1 LOOP
    PERFORM ejrc.take_in_or_note(taken);
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION ejrc.take_in(bigint), ejrc.take_in_or_note(bigint), ejrc.keep_state(), ejrc.rebuild_state(),
  ejrc.retake(uuid[]) FROM PUBLIC;
