CREATE TABLE `conflict` (
	`record` text NOT NULL,
	`field` text NOT NULL,
	`device` integer NOT NULL,
	`stamp` integer NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`record`, `field`, `device`, `stamp`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `quarantine` (
	`device` integer NOT NULL,
	`stamp` integer NOT NULL,
	`seq` integer NOT NULL,
	`op` integer NOT NULL,
	`actor` integer,
	`kind` integer NOT NULL,
	`record` blob NOT NULL,
	`patch` text NOT NULL,
	`base` blob,
	`reason` text NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`device`, `stamp`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
DROP INDEX `inquiry_by_number`;--> statement-breakpoint
CREATE INDEX `inquiry_by_number` ON `inquiry` (`number`);