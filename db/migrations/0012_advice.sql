CREATE TABLE `advice` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`inquiry_id` text NOT NULL,
	`wish` text NOT NULL,
	`question` text NOT NULL,
	`asked_by_id` text,
	`adviser_id` text,
	`due_on` text,
	`state` text DEFAULT 'open' NOT NULL,
	`answered_by_id` text,
	`answered_at` integer,
	`entry_id` text,
	`created_at` integer NOT NULL,
	`adviser_name` text,
	`packet` text,
	`reply_hash` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `advice_by_inquiry` ON `advice` (`inquiry_id`);--> statement-breakpoint
CREATE INDEX `advice_open` ON `advice` (`adviser_id`,`due_on`) WHERE state = 'open' AND deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `advice_by_packet` ON `advice` (`packet`) WHERE packet IS NOT NULL;--> statement-breakpoint
CREATE INDEX `advice_by_answered` ON `advice` (`answered_at`) WHERE answered_at IS NOT NULL AND deleted_at IS NULL;