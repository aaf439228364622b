CREATE TABLE `fact_organisation` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `fact_organisation_id_unique` ON `fact_organisation` (`id`);--> statement-breakpoint
CREATE TABLE `fact_page` (
	`first` blob PRIMARY KEY NOT NULL,
	`earliest` integer NOT NULL,
	`latest` integer NOT NULL,
	`facts` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `fact_seen` (
	`device` integer PRIMARY KEY NOT NULL,
	`stamp` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `fact_word` (
	`n` integer PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `fact_word_value_unique` ON `fact_word` (`value`);