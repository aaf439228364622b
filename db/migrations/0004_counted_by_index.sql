DROP INDEX `inquiry_open_by_received`;--> statement-breakpoint
DROP INDEX `inquiry_deleted`;--> statement-breakpoint
CREATE INDEX `inquiry_open_by_received` ON `inquiry` (`received_at`,`id`,`status`,`deleted_at`) WHERE status <> 'concluded' AND deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `inquiry_deleted` ON `inquiry` (`received_at`,`id`,`deleted_at`) WHERE deleted_at IS NOT NULL;