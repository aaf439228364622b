-- What devices exchange over a hub: batches of changes, each signed by the device that pushed it, contents of files, and what
-- each device says that it holds. Nothing in here is ever updated or deleted by a device: its role may only insert and select.
-- Migrations of the hub are append-only: one that has landed is never changed.

CREATE SCHEMA ejrc;

-- One row for each migration of the hub that ran.
CREATE TABLE ejrc.version (
  number integer PRIMARY KEY,
  installed_at timestamptz NOT NULL DEFAULT now()
);

-- Tells this hub from any other, also from one that was set up anew at the same address.
CREATE TABLE ejrc.hub (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  id uuid NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO ejrc.hub DEFAULT VALUES;

-- The consortium whose records these are: the first device that comes makes the row.
CREATE TABLE ejrc.consortium (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  id uuid NOT NULL,
  claimed_at timestamptz NOT NULL DEFAULT now()
);

-- Changes that were pushed together. Ids ascend in the order of commits.
CREATE TABLE ejrc.batch (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  consortium uuid NOT NULL,
  -- The device that pushed and signed it; the changes may be of others, too.
  sender text COLLATE "C" NOT NULL,
  format integer NOT NULL,
  count integer NOT NULL CHECK (count BETWEEN 1 AND 20000),
  -- Ed25519, over consortium, sender, count and the SHA-256 of each change in its place.
  signature bytea NOT NULL CHECK (octet_length(signature) = 64),
  received_at timestamptz NOT NULL DEFAULT now()
);

-- A place is taken once: nothing can be added to a batch that is whole. The same change may stand in two batches, so that a
-- forged one, which every device refuses, can't keep the true one out.
CREATE TABLE ejrc.change (
  batch bigint NOT NULL REFERENCES ejrc.batch,
  place integer NOT NULL CHECK (place >= 0),
  device text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  stamp bigint NOT NULL,
  op bigint NOT NULL,
  actor text COLLATE "C",
  kind text COLLATE "C" NOT NULL,
  record uuid NOT NULL,
  -- To the letter: JSON as the device wrote it.
  patch text COLLATE "C" NOT NULL,
  -- The versions that it replaced: [[stamp, device], …]; null where it made the record.
  base text COLLATE "C",
  -- For a deletion the row clock that its author had seen: [[stamp, device], [[field, stamp, device], …]].
  seen text COLLATE "C",
  -- What the values were sealed with (128 bits, base64url). Where an erasure took some of them out: what stands for each value,
  -- [[field, salt] or [field, null, seal], …].
  salt text COLLATE "C" CHECK (length(salt) = 22),
  seals text COLLATE "C",
  PRIMARY KEY (batch, place),
  CHECK ((salt IS NULL) <> (seals IS NULL))
);
-- Statistics are samples of the values themselves, which would outlive them.
ALTER TABLE ejrc.change ALTER COLUMN patch SET STATISTICS 0;
CREATE INDEX change_by_device ON ejrc.change (device, seq);

-- Contents of files under their SHA-256: a content that is not what its name says can't be stored.
CREATE TABLE ejrc.content (
  hash text COLLATE "C" PRIMARY KEY CHECK (hash = encode(sha256(bytes), 'hex')),
  bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 31457280),
  received_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE ejrc.content ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- What a device said that it holds: its version vector, signed by it.
CREATE TABLE ejrc.device_vector (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  device text COLLATE "C" NOT NULL,
  held text COLLATE "C" NOT NULL CHECK (length(held) <= 1000000),
  -- By the device's own clock, epoch ms.
  held_at bigint NOT NULL,
  signature bytea NOT NULL CHECK (octet_length(signature) = 64),
  received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX device_vector_newest ON ejrc.device_vector (device, id DESC);

-- People whose erasure was ordered and carried out on this hub.
CREATE TABLE ejrc.erased (record uuid PRIMARY KEY, erased_at timestamptz NOT NULL DEFAULT now());

-- One push at a time, so that batches become visible in the order of their ids and who reads on from the last one read misses
-- none. Taken before a row gets its id, also for a program that would not ask for it by itself.
CREATE FUNCTION ejrc.one_at_a_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(1162498627, 1);
  RETURN NULL;
END $$;
CREATE TRIGGER one_at_a_time BEFORE INSERT ON ejrc.batch FOR EACH STATEMENT EXECUTE FUNCTION ejrc.one_at_a_time();
CREATE TRIGGER one_at_a_time BEFORE INSERT ON ejrc.change FOR EACH STATEMENT EXECUTE FUNCTION ejrc.one_at_a_time();

-- Tells those who listen that there is something to pull.
CREATE FUNCTION ejrc.announce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('ejrc', TG_TABLE_NAME);
  RETURN NULL;
END $$;
CREATE TRIGGER announce AFTER INSERT ON ejrc.batch FOR EACH STATEMENT EXECUTE FUNCTION ejrc.announce();
CREATE TRIGGER announce AFTER INSERT ON ejrc.content FOR EACH STATEMENT EXECUTE FUNCTION ejrc.announce();

CREATE FUNCTION ejrc.refuse_places_beyond() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM added JOIN ejrc.batch ON batch.id = added.batch WHERE added.place >= batch.count) THEN
    RAISE EXCEPTION 'a batch holds as many changes as it says' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER refuse_places_beyond AFTER INSERT ON ejrc.change
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ejrc.refuse_places_beyond();
