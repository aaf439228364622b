CREATE TABLE `own_indicator` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`name_en` text,
	`name_de` text,
	`name_fr` text,
	`name_ja` text,
	`definition` text NOT NULL,
	`rule_version` integer NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text
) STRICT;
