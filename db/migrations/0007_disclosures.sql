CREATE TABLE `disclosure` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`at` integer NOT NULL,
	`staff_id` text,
	`device_id` text NOT NULL,
	`kind` text NOT NULL,
	`list` text,
	`format` text NOT NULL,
	`scope` text NOT NULL,
	`records` integer NOT NULL,
	`people` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `disclosure_by_time` ON `disclosure` (`at`);