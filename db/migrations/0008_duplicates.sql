CREATE TABLE `duplicate_key` (
	`key` integer NOT NULL,
	`record` blob NOT NULL,
	PRIMARY KEY(`key`, `record`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `duplicate_key_by_record` ON `duplicate_key` (`record`);--> statement-breakpoint
CREATE TABLE `duplicate_pair` (
	`first` text NOT NULL,
	`second` text NOT NULL,
	`kind` text NOT NULL,
	`score` integer NOT NULL,
	`reasons` text NOT NULL,
	`apart` text NOT NULL,
	PRIMARY KEY(`first`, `second`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `duplicate_pair_by_second` ON `duplicate_pair` (`second`);--> statement-breakpoint
CREATE INDEX `duplicate_pair_by_score` ON `duplicate_pair` (`score`,`first`,`second`);--> statement-breakpoint
CREATE TABLE `duplicate_seen` (
	`device` integer PRIMARY KEY NOT NULL,
	`stamp` integer NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE `organisation` ADD `merged_into_id` text;--> statement-breakpoint
CREATE INDEX `organisation_merged` ON `organisation` (`merged_into_id`) WHERE merged_into_id IS NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `aliases` text;--> statement-breakpoint
ALTER TABLE `person` ADD `merged_into_id` text;--> statement-breakpoint
CREATE INDEX `person_merged` ON `person` (`merged_into_id`) WHERE merged_into_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `entry_by_person` ON `entry` (`person_id`) WHERE person_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `interpreter_by_person` ON `interpreter` (`person_id`);