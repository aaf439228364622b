DROP INDEX `inquiry_by_status`;--> statement-breakpoint
CREATE INDEX `inquiry_open_by_received` ON `inquiry` (`received_at`,`id`) WHERE status <> 'concluded' AND deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `inquiry_open_by_owner` ON `inquiry` (`owner_id`,`next_step_on`,`id`) WHERE status <> 'concluded' AND deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `inquiry_unassigned` ON `inquiry` (`office_id`,`next_step_on`,`id`) WHERE owner_id IS NULL AND status <> 'concluded' AND deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `inquiry_deleted` ON `inquiry` (`received_at`,`id`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `inquiry_by_status` ON `inquiry` (`status`,`received_at`,`id`,`deleted_at`);