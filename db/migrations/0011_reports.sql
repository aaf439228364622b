CREATE TABLE `report_issue` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`report_id` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by_id` text,
	`frozen` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `report_issue_by_report` ON `report_issue` (`report_id`,`issued_at`);--> statement-breakpoint
CREATE TABLE `report_story` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`report_id` text NOT NULL,
	`inquiry_id` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `report_story_by_report` ON `report_story` (`report_id`);--> statement-breakpoint
CREATE INDEX `report_story_by_inquiry` ON `report_story` (`inquiry_id`);--> statement-breakpoint
CREATE TABLE `report` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`language` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `report_text` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`report_id` text NOT NULL,
	`section` text NOT NULL,
	`body` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `target` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`indicator_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`value` real NOT NULL
) STRICT;
