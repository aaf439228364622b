CREATE TABLE `country_note` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`country` text NOT NULL,
	`body` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `relation` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`kind` text NOT NULL,
	`organisation_id` text NOT NULL,
	`other_organisation_id` text NOT NULL,
	`from_on` text,
	`to_on` text,
	`note` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `relation_by_organisation` ON `relation` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `relation_by_other` ON `relation` (`other_organisation_id`);--> statement-breakpoint
CREATE TABLE `third_region` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`key` text NOT NULL,
	`name_en` text NOT NULL,
	`name_de` text NOT NULL,
	`name_fr` text NOT NULL,
	`name_ja` text NOT NULL,
	`countries` text NOT NULL
) STRICT;
--> statement-breakpoint
DROP INDEX `organisation_by_name`;--> statement-breakpoint
DROP INDEX `organisation_by_country`;--> statement-breakpoint
DROP INDEX `organisation_by_kind`;--> statement-breakpoint
ALTER TABLE `organisation` ADD `key_en` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `key_de` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `key_fr` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `key_ja` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `country_en` text GENERATED ALWAYS AS (country || ' ' || key_en) VIRTUAL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `country_de` text GENERATED ALWAYS AS (country || ' ' || key_de) VIRTUAL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `country_fr` text GENERATED ALWAYS AS (country || ' ' || key_fr) VIRTUAL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `country_ja` text GENERATED ALWAYS AS (country || ' ' || key_ja) VIRTUAL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `kind_en` text GENERATED ALWAYS AS ((CASE kind WHEN 'cluster' THEN 10 WHEN 'region' THEN 11 WHEN 'prefecture' THEN 12 WHEN 'municipality' THEN 13 WHEN 'company' THEN 14 WHEN 'university' THEN 15 WHEN 'research-institute' THEN 16 WHEN 'chamber' THEN 17 WHEN 'agency' THEN 18 WHEN 'association' THEN 19 WHEN 'eu-institution' THEN 20 WHEN 'other' THEN 21 ELSE 99 END) || ' ' || key_en) VIRTUAL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `kind_de` text GENERATED ALWAYS AS ((CASE kind WHEN 'cluster' THEN 10 WHEN 'region' THEN 11 WHEN 'prefecture' THEN 12 WHEN 'municipality' THEN 13 WHEN 'company' THEN 14 WHEN 'university' THEN 15 WHEN 'research-institute' THEN 16 WHEN 'chamber' THEN 17 WHEN 'agency' THEN 18 WHEN 'association' THEN 19 WHEN 'eu-institution' THEN 20 WHEN 'other' THEN 21 ELSE 99 END) || ' ' || key_de) VIRTUAL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `kind_fr` text GENERATED ALWAYS AS ((CASE kind WHEN 'cluster' THEN 10 WHEN 'region' THEN 11 WHEN 'prefecture' THEN 12 WHEN 'municipality' THEN 13 WHEN 'company' THEN 14 WHEN 'university' THEN 15 WHEN 'research-institute' THEN 16 WHEN 'chamber' THEN 17 WHEN 'agency' THEN 18 WHEN 'association' THEN 19 WHEN 'eu-institution' THEN 20 WHEN 'other' THEN 21 ELSE 99 END) || ' ' || key_fr) VIRTUAL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `kind_ja` text GENERATED ALWAYS AS ((CASE kind WHEN 'cluster' THEN 10 WHEN 'region' THEN 11 WHEN 'prefecture' THEN 12 WHEN 'municipality' THEN 13 WHEN 'company' THEN 14 WHEN 'university' THEN 15 WHEN 'research-institute' THEN 16 WHEN 'chamber' THEN 17 WHEN 'agency' THEN 18 WHEN 'association' THEN 19 WHEN 'eu-institution' THEN 20 WHEN 'other' THEN 21 ELSE 99 END) || ' ' || key_ja) VIRTUAL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `postal_code` text;--> statement-breakpoint
ALTER TABLE `organisation` ADD `address_latin` text;--> statement-breakpoint
ALTER TABLE `organisation` ADD `city_latin` text;--> statement-breakpoint
CREATE INDEX `organisation_by_name_en` ON `organisation` (`key_en`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_by_name_de` ON `organisation` (`key_de`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_by_name_fr` ON `organisation` (`key_fr`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_by_name_ja` ON `organisation` (`key_ja`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_by_country_en` ON `organisation` (`country_en`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_by_country_de` ON `organisation` (`country_de`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_by_country_fr` ON `organisation` (`country_fr`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_by_country_ja` ON `organisation` (`country_ja`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_by_kind_en` ON `organisation` (`kind_en`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_by_kind_de` ON `organisation` (`kind_de`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_by_kind_fr` ON `organisation` (`kind_fr`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_by_kind_ja` ON `organisation` (`kind_ja`,`id`);--> statement-breakpoint
ALTER TABLE `organisation` DROP COLUMN `sort_name`;--> statement-breakpoint
ALTER TABLE `organisation` DROP COLUMN `sort_country`;--> statement-breakpoint
ALTER TABLE `organisation` DROP COLUMN `sort_kind`;--> statement-breakpoint
DROP INDEX `person_by_native`;--> statement-breakpoint
DROP INDEX `person_by_kana`;--> statement-breakpoint
ALTER TABLE `person` ADD `latin_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `japanese_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `person_by_latin` ON `person` (`latin_key`,`id`);--> statement-breakpoint
CREATE INDEX `person_by_japanese` ON `person` (`japanese_key`,`id`);--> statement-breakpoint
ALTER TABLE `person` DROP COLUMN `sort_native`;--> statement-breakpoint
ALTER TABLE `person` DROP COLUMN `sort_kana`;