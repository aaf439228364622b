ALTER TABLE `label` ADD `version` text;--> statement-breakpoint
ALTER TABLE `person` ADD `country` text;--> statement-breakpoint
ALTER TABLE `person` ADD `region_code` text;--> statement-breakpoint
ALTER TABLE `person` ADD `region_version` text;--> statement-breakpoint
ALTER TABLE `person` ADD `address_lines` text;--> statement-breakpoint
ALTER TABLE `person` ADD `postal_code` text;--> statement-breakpoint
ALTER TABLE `person` ADD `city` text;--> statement-breakpoint
ALTER TABLE `person` ADD `address_latin` text;--> statement-breakpoint
ALTER TABLE `person` ADD `city_latin` text;