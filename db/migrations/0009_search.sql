CREATE TABLE `search_due` (
	`record` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`awaits_content` integer DEFAULT false NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `search_row` (
	`n` integer PRIMARY KEY NOT NULL,
	`record` text NOT NULL,
	`hash` integer
) STRICT;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_text` USING fts5(name, more, body, content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3 4');
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_inner` USING fts5(name, content='', contentless_delete=1, tokenize='ascii', detail='none', prefix='4');
--> statement-breakpoint
CREATE TABLE `search_seen` (
	`device` integer PRIMARY KEY NOT NULL,
	`stamp` integer NOT NULL
) STRICT;
