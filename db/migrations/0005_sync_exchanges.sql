CREATE TABLE `erasure_receipt` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`erasure_id` text NOT NULL,
	`device_id` text NOT NULL,
	`erased_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `erasure_receipt_by_erasure` ON `erasure_receipt` (`erasure_id`);--> statement-breakpoint
CREATE TABLE `erasure` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`kind` text NOT NULL,
	`record` text NOT NULL,
	`ordered_at` integer NOT NULL,
	`ordered_by_id` text,
	`device_id` text NOT NULL,
	`signature` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `erasure_by_record` ON `erasure` (`record`);--> statement-breakpoint
CREATE TABLE `compacted` (
	`device` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `erased` (
	`record` text NOT NULL,
	`kind` text NOT NULL,
	`person` text NOT NULL,
	`erased_at` integer NOT NULL,
	PRIMARY KEY(`record`, `person`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `exchange` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`carrier` text NOT NULL,
	`way` text,
	`direction` text NOT NULL,
	`bundle` text,
	`sender` text,
	`receivers` text,
	`changes` integer NOT NULL,
	`repeated` integer DEFAULT 0 NOT NULL,
	`quarantined` integer DEFAULT 0 NOT NULL,
	`conflicts` integer DEFAULT 0 NOT NULL,
	`files` integer DEFAULT 0 NOT NULL,
	`size` integer NOT NULL,
	`refusal` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `exchange_by_time` ON `exchange` (`at`);--> statement-breakpoint
CREATE TABLE `peer` (
	`device` text PRIMARY KEY NOT NULL,
	`held` text NOT NULL,
	`held_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `seen_bundle` (
	`way` text NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`modified_at` integer NOT NULL,
	`sender` text,
	`header` text,
	`state` text NOT NULL,
	`reason` text,
	`seen_at` integer NOT NULL,
	`tried_at` integer NOT NULL,
	`tried_under` text NOT NULL,
	PRIMARY KEY(`way`, `name`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `way` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_done_at` integer,
	`last_tried_at` integer,
	`problem` text,
	`state` text
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `resolution` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`kind` text NOT NULL,
	`record` text NOT NULL,
	`field` text NOT NULL,
	`choice` text NOT NULL,
	`decided_at` integer NOT NULL,
	`decided_by_id` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `resolution_by_record` ON `resolution` (`record`);--> statement-breakpoint
DROP INDEX `entry_by_message`;--> statement-breakpoint
CREATE INDEX `entry_by_message` ON `entry` (`message_id`,`inquiry_id`) WHERE message_id IS NOT NULL AND deleted_at IS NULL;--> statement-breakpoint
ALTER TABLE `inquiry` ADD `merged_into_id` text;--> statement-breakpoint
CREATE INDEX `inquiry_merged` ON `inquiry` (`merged_into_id`) WHERE merged_into_id IS NOT NULL;--> statement-breakpoint
ALTER TABLE `device` ADD `signing_key` text;--> statement-breakpoint
ALTER TABLE `device` ADD `recipient` text;--> statement-breakpoint
ALTER TABLE `device` ADD `approved_at` integer;--> statement-breakpoint
ALTER TABLE `device` ADD `approved_by_id` text;--> statement-breakpoint
ALTER TABLE `device` ADD `revoked_at` integer;--> statement-breakpoint
ALTER TABLE `device` ADD `revoked_by_id` text;