CREATE TABLE `consent` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`person_id` text NOT NULL,
	`purpose` text NOT NULL,
	`basis` text NOT NULL,
	`wording` text,
	`given_on` text NOT NULL,
	`source` text,
	`expires_on` text,
	`withdrawn_on` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `consent_by_person` ON `consent` (`person_id`);--> statement-breakpoint
CREATE TABLE `cooperation_party` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`cooperation_id` text NOT NULL,
	`organisation_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `cooperation_party_by_cooperation` ON `cooperation_party` (`cooperation_id`);--> statement-breakpoint
CREATE INDEX `cooperation_party_by_organisation` ON `cooperation_party` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `cooperation` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`title` text NOT NULL,
	`type` text NOT NULL,
	`novelty` text NOT NULL,
	`agreed_on` text NOT NULL,
	`inquiry_id` text,
	`meeting_id` text,
	`evidence_file_id` text,
	`note` text,
	`follow_up_3_on` text,
	`follow_up_6_on` text,
	`follow_up_12_on` text,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `cooperation_by_inquiry` ON `cooperation` (`inquiry_id`);--> statement-breakpoint
CREATE INDEX `cooperation_by_agreed` ON `cooperation` (`agreed_on`);--> statement-breakpoint
CREATE TABLE `entry` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`inquiry_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text,
	`body` text,
	`body_html` text,
	`language` text,
	`at` integer NOT NULL,
	`zone` text NOT NULL,
	`duration_minutes` integer,
	`author_id` text,
	`person_id` text,
	`mail_from` text,
	`mail_to` text,
	`message_id` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `entry_by_inquiry` ON `entry` (`inquiry_id`,`at`);--> statement-breakpoint
CREATE INDEX `entry_by_message` ON `entry` (`message_id`);--> statement-breakpoint
CREATE TABLE `file` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`owner_id` text NOT NULL,
	`added_by_id` text,
	`added_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `file_by_owner` ON `file` (`owner_id`);--> statement-breakpoint
CREATE INDEX `file_by_hash` ON `file` (`hash`);--> statement-breakpoint
CREATE TABLE `inquiry` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`number` text NOT NULL,
	`subject` text NOT NULL,
	`description` text,
	`language` text,
	`requester_person_id` text,
	`requester_organisation_id` text,
	`channel` text NOT NULL,
	`received_at` integer NOT NULL,
	`received_zone` text NOT NULL,
	`third_region` text,
	`priority` text DEFAULT 'normal' NOT NULL,
	`owner_id` text,
	`office_id` text,
	`status` text DEFAULT 'received' NOT NULL,
	`status_before` text,
	`status_since` integer NOT NULL,
	`acknowledged_at` integer,
	`qualified_at` integer,
	`matching_at` integer,
	`introduced_at` integer,
	`meeting_planned_at` integer,
	`meeting_held_at` integer,
	`follow_up_at` integer,
	`concluded_at` integer,
	`answered_at` integer,
	`answer_due_on` text,
	`qualify_due_on` text,
	`held_on` text,
	`next_step` text,
	`next_step_on` text,
	`outcome` text,
	`outcome_note` text,
	`status_order` integer GENERATED ALWAYS AS (CASE status WHEN 'received' THEN 0 WHEN 'acknowledged' THEN 1 WHEN 'qualified' THEN 2 WHEN 'matching' THEN 3 WHEN 'introduced' THEN 4 WHEN 'meeting-planned' THEN 5 WHEN 'meeting-held' THEN 6 WHEN 'follow-up' THEN 7 WHEN 'concluded' THEN 8 WHEN 'on-hold' THEN 9 END) VIRTUAL,
	`created_at` integer NOT NULL,
	`holds` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `inquiry_by_number` ON `inquiry` (`number`);--> statement-breakpoint
CREATE INDEX `inquiry_by_received` ON `inquiry` (`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `inquiry_by_status` ON `inquiry` (`status`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `inquiry_by_status_order` ON `inquiry` (`status_order`,`id`);--> statement-breakpoint
CREATE INDEX `inquiry_by_owner` ON `inquiry` (`owner_id`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `inquiry_by_next_step` ON `inquiry` (`next_step_on`,`id`);--> statement-breakpoint
CREATE INDEX `inquiry_by_subject` ON `inquiry` (`subject`,`id`);--> statement-breakpoint
CREATE INDEX `inquiry_by_requester_organisation` ON `inquiry` (`requester_organisation_id`,`received_at`);--> statement-breakpoint
CREATE INDEX `inquiry_by_requester_person` ON `inquiry` (`requester_person_id`,`received_at`);--> statement-breakpoint
CREATE INDEX `inquiry_by_answered` ON `inquiry` (`answered_at`);--> statement-breakpoint
CREATE INDEX `inquiry_by_concluded` ON `inquiry` (`concluded_at`);--> statement-breakpoint
CREATE TABLE `party` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`inquiry_id` text NOT NULL,
	`organisation_id` text,
	`person_id` text,
	`role` text NOT NULL,
	`note` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `party_by_inquiry` ON `party` (`inquiry_id`);--> statement-breakpoint
CREATE INDEX `party_by_organisation` ON `party` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `party_by_person` ON `party` (`person_id`);--> statement-breakpoint
CREATE TABLE `label` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`owner_id` text NOT NULL,
	`facet` text NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `label_by_owner` ON `label` (`owner_id`,`deleted_at`,`facet`,`value`);--> statement-breakpoint
CREATE INDEX `label_by_value` ON `label` (`facet`,`value`,`owner_id`);--> statement-breakpoint
CREATE TABLE `chg` (
	`device` integer NOT NULL,
	`stamp` integer NOT NULL,
	`seq` integer NOT NULL,
	`op` integer NOT NULL,
	`actor` integer,
	`kind` integer NOT NULL,
	`record` blob NOT NULL,
	`patch` text NOT NULL,
	`base` blob,
	PRIMARY KEY(`device`, `stamp`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `chg_by_record` ON `chg` (`record`,`stamp`);--> statement-breakpoint
CREATE TABLE `draft` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`saved_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `operation` (
	`op` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`records` integer NOT NULL,
	`undoes` integer,
	`redoes` integer,
	`undone_by` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `ref` (
	`n` integer PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ref_value_unique` ON `ref` (`value`);--> statement-breakpoint
CREATE TABLE `match` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`inquiry_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`score` integer,
	`reasons` text,
	`state` text NOT NULL,
	`declined_reason` text,
	`proposed_at` integer,
	`introduced_at` integer,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `match_by_inquiry` ON `match` (`inquiry_id`);--> statement-breakpoint
CREATE INDEX `match_by_organisation` ON `match` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `match_by_introduced` ON `match` (`introduced_at`);--> statement-breakpoint
CREATE TABLE `interpreter` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`meeting_id` text NOT NULL,
	`person_id` text,
	`name` text,
	`language_from` text NOT NULL,
	`language_to` text NOT NULL,
	`mode` text NOT NULL,
	`booked` integer DEFAULT false NOT NULL,
	`cost` real,
	`currency` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `interpreter_by_meeting` ON `interpreter` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `meeting_inquiry` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`meeting_id` text NOT NULL,
	`inquiry_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_inquiry_by_meeting` ON `meeting_inquiry` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `meeting_inquiry_by_inquiry` ON `meeting_inquiry` (`inquiry_id`);--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`title` text NOT NULL,
	`language` text,
	`form` text NOT NULL,
	`laterality` text NOT NULL,
	`state` text DEFAULT 'planned' NOT NULL,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	`zone` text NOT NULL,
	`other_zone` text NOT NULL,
	`place` text,
	`online_url` text,
	`agenda` text,
	`briefing` text,
	`minutes_en` text,
	`minutes_ja` text,
	`result` text,
	`owner_id` text,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_by_start` ON `meeting` (`start_at`,`id`);--> statement-breakpoint
CREATE INDEX `meeting_by_state` ON `meeting` (`state`,`start_at`);--> statement-breakpoint
CREATE TABLE `participant` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`meeting_id` text NOT NULL,
	`person_id` text,
	`organisation_id` text,
	`side` text NOT NULL,
	`role` text NOT NULL,
	`attendance` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `participant_by_meeting` ON `participant` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `participant_by_person` ON `participant` (`person_id`);--> statement-breakpoint
CREATE INDEX `participant_by_organisation` ON `participant` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `device` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`code` text NOT NULL,
	`name` text,
	`owner_id` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `office` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`name` text NOT NULL,
	`country` text NOT NULL,
	`zone` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `staff_member` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`name` text NOT NULL,
	`email` text,
	`office_id` text NOT NULL,
	`role` text NOT NULL,
	`language` text NOT NULL,
	`zone` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`kind` text NOT NULL,
	`name_native` text NOT NULL,
	`name_language` text,
	`name_kana` text,
	`name_latin` text,
	`name_en` text,
	`name_de` text,
	`name_fr` text,
	`name_ja` text,
	`aliases` text,
	`country` text NOT NULL,
	`region_code` text,
	`region_version` text,
	`side` text GENERATED ALWAYS AS (CASE WHEN country = 'JP' THEN 'japan' WHEN country IN ('AT','BE','BG','HR','CY','CZ','DK','EE','FI','FR','DE','GR','HU','IE','IT','LV','LT','LU','MT','NL','PL','PT','RO','SK','SI','ES','SE','IS','LI','NO','CH') THEN 'europe' ELSE 'third' END) VIRTUAL,
	`size` text,
	`website` text,
	`address_lines` text,
	`city` text,
	`cultural_notes` text,
	`note` text,
	`created_at` integer NOT NULL,
	`sort_name` text GENERATED ALWAYS AS (lower(name_native)) VIRTUAL,
	`sort_country` text GENERATED ALWAYS AS (country || ' ' || lower(name_native)) VIRTUAL,
	`sort_kind` text GENERATED ALWAYS AS ((CASE kind WHEN 'cluster' THEN 10 WHEN 'region' THEN 11 WHEN 'prefecture' THEN 12 WHEN 'municipality' THEN 13 WHEN 'company' THEN 14 WHEN 'university' THEN 15 WHEN 'research-institute' THEN 16 WHEN 'chamber' THEN 17 WHEN 'agency' THEN 18 WHEN 'association' THEN 19 WHEN 'eu-institution' THEN 20 WHEN 'other' THEN 21 ELSE 99 END) || ' ' || lower(name_native)) VIRTUAL
) STRICT;
--> statement-breakpoint
CREATE INDEX `organisation_by_name` ON `organisation` (`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_by_country` ON `organisation` (`sort_country`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_by_kind` ON `organisation` (`sort_kind`,`id`);--> statement-breakpoint
CREATE INDEX `organisation_by_created` ON `organisation` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `affiliation` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text,
	`from_on` text,
	`to_on` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `affiliation_by_person` ON `affiliation` (`person_id`);--> statement-breakpoint
CREATE INDEX `affiliation_by_organisation` ON `affiliation` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `contact_point` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`owner_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`key` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `contact_point_by_owner` ON `contact_point` (`owner_id`);--> statement-breakpoint
CREATE INDEX `contact_point_by_key` ON `contact_point` (`key`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`family_native` text NOT NULL,
	`given_native` text,
	`family_kana` text,
	`given_kana` text,
	`family_latin` text,
	`given_latin` text,
	`name_order` text NOT NULL,
	`name_language` text,
	`honorific` text,
	`title` text,
	`gender` text,
	`preferred_language` text,
	`preferred_channel` text,
	`cultural_notes` text,
	`note` text,
	`created_at` integer NOT NULL,
	`sort_native` text GENERATED ALWAYS AS (lower(family_native || ' ' || coalesce(given_native, ''))) VIRTUAL,
	`sort_kana` text GENERATED ALWAYS AS (family_kana || ' ' || coalesce(given_kana, '')) VIRTUAL
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_by_native` ON `person` (`sort_native`,`id`);--> statement-breakpoint
CREATE INDEX `person_by_kana` ON `person` (`sort_kana`,`id`);--> statement-breakpoint
CREATE INDEX `person_by_created` ON `person` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`owner_id` text,
	`definition` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `setting` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`key` text NOT NULL,
	`value` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `task` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`title` text NOT NULL,
	`note` text,
	`inquiry_id` text,
	`meeting_id` text,
	`organisation_id` text,
	`assignee_id` text,
	`due_on` text,
	`done_at` integer,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `task_by_inquiry` ON `task` (`inquiry_id`);--> statement-breakpoint
CREATE INDEX `task_by_meeting` ON `task` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `task_by_organisation` ON `task` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `task_by_due` ON `task` (`done_at`,`due_on`);--> statement-breakpoint
CREATE TABLE `template` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` blob NOT NULL,
	`deleted_at` integer,
	`name` text NOT NULL,
	`language` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL
) STRICT;
