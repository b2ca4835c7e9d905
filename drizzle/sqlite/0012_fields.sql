CREATE TABLE `field_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`connection_id` text NOT NULL,
	`kind` text NOT NULL,
	`field` text NOT NULL,
	`was` text NOT NULL,
	`becomes` text NOT NULL,
	`say` text NOT NULL,
	`record_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`answer` text,
	`answered_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `field_changes_once` ON `field_changes` (`connection_id`,`kind`,`field`,`becomes`);--> statement-breakpoint
CREATE INDEX `field_changes_open` ON `field_changes` (`connection_id`,`answer`);--> statement-breakpoint
CREATE TABLE `field_days` (
	`connection_id` text NOT NULL,
	`day` text NOT NULL,
	`counts` text NOT NULL,
	PRIMARY KEY(`connection_id`, `day`)
);
--> statement-breakpoint
CREATE TABLE `known_fields` (
	`connection_id` text PRIMARY KEY NOT NULL,
	`known` text NOT NULL,
	`saved_at` integer NOT NULL
);
