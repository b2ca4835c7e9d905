CREATE TABLE `comparisons` (
	`connection_id` text PRIMARY KEY NOT NULL,
	`left_system_id` text NOT NULL,
	`right_system_id` text NOT NULL,
	`terms` text NOT NULL,
	`state` text NOT NULL,
	`beat_at` integer,
	`slot` integer NOT NULL,
	`tries` integer NOT NULL,
	`next_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `diary` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`connection_id` text,
	`system_id` text,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`say` text NOT NULL,
	`person_id` text
);
--> statement-breakpoint
CREATE INDEX `diary_connection` ON `diary` (`connection_id`,`at`);--> statement-breakpoint
CREATE INDEX `diary_system` ON `diary` (`system_id`,`at`);--> statement-breakpoint
CREATE INDEX `diary_workspace` ON `diary` (`workspace_id`,`at`);--> statement-breakpoint
CREATE TABLE `mismatches` (
	`id` text PRIMARY KEY NOT NULL,
	`connection_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`left_record` text,
	`right_record` text,
	`dated` integer NOT NULL,
	`found_at` integer NOT NULL,
	`counts_from` integer NOT NULL,
	`state` text NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mismatches_key` ON `mismatches` (`connection_id`,`kind`,`key`);--> statement-breakpoint
CREATE INDEX `mismatches_told` ON `mismatches` (`connection_id`,`state`,`counts_from`);--> statement-breakpoint
CREATE TABLE `nights` (
	`connection_id` text NOT NULL,
	`compared_at` integer NOT NULL,
	`say` text,
	`both_sides` integer NOT NULL,
	`missing_there` integer NOT NULL,
	`missing_here` integer NOT NULL,
	`twice` integer NOT NULL,
	`different` integer NOT NULL,
	`fresh_missing` integer NOT NULL,
	`fresh_twice` integer NOT NULL,
	`young` integer NOT NULL,
	`only_right` integer NOT NULL,
	`unkeyed` integer NOT NULL,
	`unread_left` integer NOT NULL,
	`unread_right` integer NOT NULL,
	PRIMARY KEY(`connection_id`, `compared_at`)
);
--> statement-breakpoint
CREATE TABLE `planned_pauses` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`connection_id` text,
	`plan` text NOT NULL,
	`rests` integer NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `planned_pauses_workspace` ON `planned_pauses` (`workspace_id`);--> statement-breakpoint
DROP INDEX `alarms_once`;--> statement-breakpoint
ALTER TABLE `alarms` ADD `round` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `alarms_once` ON `alarms` (`channel_id`,`finding_id`,`over`,`round`);--> statement-breakpoint
ALTER TABLE `connections` ADD `new_normals` text;--> statement-breakpoint
ALTER TABLE `findings` ADD `money_a_day` integer;--> statement-breakpoint
ALTER TABLE `findings` ADD `drift` text;--> statement-breakpoint
ALTER TABLE `findings` ADD `urgent` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `findings` ADD `acknowledged` text;--> statement-breakpoint
ALTER TABLE `findings` ADD `snoozed` text;--> statement-breakpoint
ALTER TABLE `findings` ADD `explained` text;--> statement-breakpoint
ALTER TABLE `findings` ADD `calm_since` integer;--> statement-breakpoint
ALTER TABLE `pauses` ADD `planned` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `systems` ADD `manifest_hash` text;